/// The load of ./tests/bench/run: one thread and one kept TLS connection per client. Prints one JSON object.
#include "tls_client.h"

#include <algorithm>
#include <atomic>
#include <barrier>
#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

namespace adempauze::bench {

namespace {

using Time = std::chrono::steady_clock;

/// `key=value` words; a missing one is the caller's mistake.
class Words {
public:
    Words(int count, char** words)
    {
        for (int index = 2; index < count; ++index) {
            const std::string word = words[index];
            const auto middle = word.find('=');
            m_values[word.substr(0, middle)] = middle == std::string::npos ? "" : word.substr(middle + 1);
        }
    }
    const std::string& text(const std::string& key) const { return m_values.at(key); }
    int number(const std::string& key) const { return std::stoi(m_values.at(key)); }

private:
    std::map<std::string, std::string> m_values;
};

struct Tally {
    std::map<int, std::int64_t> statuses;
    std::vector<double> millis;
    std::size_t bodySize = 0;

    void add(const Answer& answer, Time::duration took)
    {
        ++statuses[answer.status];
        millis.push_back(std::chrono::duration<double, std::milli>(took).count());
        bodySize = answer.bodySize;
    }
    void add(const Tally& other)
    {
        for (const auto& [status, count] : other.statuses)
            statuses[status] += count;
        millis.insert(millis.end(), other.millis.begin(), other.millis.end());
        bodySize = std::max(bodySize, other.bodySize);
    }
    double percentile(double share)
    {
        if (millis.empty())
            return 0;
        std::ranges::sort(millis);
        return millis[std::min(millis.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(millis.size())))];
    }
};

std::string contentOf(const std::string& file)
{
    std::ifstream in(file);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

std::string keyFor(std::mt19937_64& random)
{
    char text[37];
    const std::uint64_t high = random();
    const std::uint64_t low = random();
    std::snprintf(text, sizeof text, "%08x-%04x-4%03x-8%03x-%012llx", static_cast<unsigned>(high >> 32),
                  static_cast<unsigned>(high >> 16) & 0xffffU, static_cast<unsigned>(high) & 0xfffU,
                  static_cast<unsigned>(low >> 48) & 0xfffU, static_cast<unsigned long long>(low & 0xffffffffffffULL));
    return text;
}

std::string request(const std::string& line, const std::string& token, const std::string& key, const std::string& body)
{
    std::string text = line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.empty())
        text += "Authorization: Bearer " + token + "\r\n";
    if (!key.empty())
        text += "Idempotency-Key: " + key + "\r\n";
    if (!body.empty())
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

/// As in region.sql: place n has n in its id.
std::string holdOf(int place, int day, const std::string& first)
{
    char id[37];
    std::snprintf(id, sizeof id, "00000000-0000-4000-9000-%012x", static_cast<unsigned>(place));
    std::chrono::sys_days date = std::chrono::sys_days(std::chrono::year(std::stoi(first)) / 1 / 1);
    const std::chrono::year_month_day arrival(date + std::chrono::days(day));
    char at[32];
    std::snprintf(at, sizeof at, "%04d-%02u-%02uT12:00:00Z", static_cast<int>(arrival.year()),
                  static_cast<unsigned>(arrival.month()), static_cast<unsigned>(arrival.day()));
    return std::string("{\"placeId\":\"") + id + "\",\"expectedArrivalAt\":\"" + at + "\"}";
}

constexpr int DaysPerStay = 12; // ten days and the house's turnover fit

/// Runs one function per client, each with its own connection and tally; the first failure is thrown.
Tally inThreads(const Words& words, const std::function<void(int, TlsClient&, Tally&)>& work)
{
    const Server server{"127.0.0.1", words.number("port"), words.text("ca")};
    const TlsContext context(server);
    const auto clients = static_cast<std::size_t>(words.number("clients"));
    std::vector<Tally> tallies(clients);
    std::vector<std::exception_ptr> failures(clients);
    std::vector<std::thread> threads;
    for (std::size_t client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            try {
                TlsClient connection(context, server);
                work(static_cast<int>(client), connection, tallies[client]);
            } catch (...) {
                failures[client] = std::current_exception();
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    Tally all;
    for (std::size_t client = 0; client < clients; ++client) {
        if (failures[client])
            std::rethrow_exception(failures[client]);
        all.add(tallies[client]);
    }
    return all;
}

void print(Tally all, double seconds)
{
    std::cout << "{\"perSecond\":" << static_cast<double>(all.millis.size()) / seconds
              << ",\"p50\":" << all.percentile(0.5) << ",\"p99\":" << all.percentile(0.99)
              << ",\"bodySize\":" << all.bodySize << ",\"statuses\":{";
    const char* comma = "";
    for (const auto& [status, count] : all.statuses) {
        std::cout << comma << '"' << status << "\":" << count;
        comma = ",";
    }
    std::cout << "}}" << std::endl;
}

/// Each request holds a place and a period of its own: place by number, then the next twelve days.
void bookings(const Words& words)
{
    const std::string token = words.text("token");
    const int places = words.number("places");
    std::atomic<int> next = 0;
    const auto begun = Time::now();
    const auto end = begun + std::chrono::seconds(words.number("seconds"));
    const Tally all = inThreads(words, [&](int client, TlsClient& connection, Tally& tally) {
        std::mt19937_64 random(static_cast<std::uint64_t>(Time::now().time_since_epoch().count() + client));
        while (Time::now() < end) {
            const int number = next++;
            const std::string body = holdOf(number % places, number / places * DaysPerStay, words.text("year"));
            const std::string text = request("POST /v1/holds", token, keyFor(random), body);
            const auto before = Time::now();
            const Answer answer = connection.ask(text);
            tally.add(answer, Time::now() - before);
        }
    });
    print(all, std::chrono::duration<double>(Time::now() - begun).count());
}

/// Every round, all clients want one place for one period, at once; the rounds go round `places` places.
void race(const Words& words)
{
    const std::string token = words.text("token");
    const int rounds = words.number("rounds");
    const int places = words.number("places");
    std::barrier line(words.number("clients"));
    std::vector<std::atomic<int>> winners(static_cast<std::size_t>(rounds));
    const auto begun = Time::now();
    Tally all = inThreads(words, [&](int client, TlsClient& connection, Tally& tally) {
        std::mt19937_64 random(static_cast<std::uint64_t>(Time::now().time_since_epoch().count() + client));
        for (int round = 0; round < rounds; ++round) {
            const std::string body =
                holdOf(words.number("place") + round % places, round / places * DaysPerStay, words.text("year"));
            const std::string text = request("POST /v1/holds", token, keyFor(random), body);
            line.arrive_and_wait();
            const auto before = Time::now();
            const Answer answer = connection.ask(text);
            tally.add(answer, Time::now() - before);
            if (answer.status == 201)
                ++winners[static_cast<std::size_t>(round)];
        }
    });
    const auto single = std::ranges::count_if(winners, [](const auto& count) { return count == 1; });
    std::cout << "{\"roundsWithOneWinner\":" << single << ",\"rounds\":" << rounds << "}" << std::endl;
    print(std::move(all), std::chrono::duration<double>(Time::now() - begun).count());
}

/// The same request again and again.
void again(const Words& words)
{
    const std::string body = words.text("body").empty() ? "" : contentOf(words.text("body"));
    const auto begun = Time::now();
    const auto end = begun + std::chrono::seconds(words.number("seconds"));
    const Tally all = inThreads(words, [&](int client, TlsClient& connection, Tally& tally) {
        std::mt19937_64 random(static_cast<std::uint64_t>(Time::now().time_since_epoch().count() + client));
        while (Time::now() < end) {
            const std::string text =
                request(words.text("line"), words.text("token"), body.empty() ? "" : keyFor(random), body);
            const auto before = Time::now();
            const Answer answer = connection.ask(text);
            tally.add(answer, Time::now() - before);
        }
    });
    print(all, std::chrono::duration<double>(Time::now() - begun).count());
}

/// Opens connections and holds them until its standard input ends.
void idle(const Words& words)
{
    const Server server{"127.0.0.1", words.number("port"), words.text("ca")};
    const TlsContext context(server);
    std::vector<std::unique_ptr<TlsClient>> connections;
    for (int index = 0; index < words.number("clients"); ++index) {
        connections.push_back(std::make_unique<TlsClient>(context, server));
        connections.back()->ask(request("GET /v1/account", "", "", ""));
    }
    std::cout << "{\"open\":" << connections.size() << "}" << std::endl;
    std::cin.get();
}

} // namespace

} // namespace adempauze::bench

int main(int count, char** words)
{
    namespace bench = adempauze::bench;
    const std::map<std::string, void (*)(const bench::Words&)> modes{
        {"bookings", bench::bookings}, {"race", bench::race}, {"again", bench::again}, {"idle", bench::idle}};
    const auto mode = modes.find(count > 1 ? words[1] : "");
    if (mode == modes.end()) {
        std::cerr << "usage: bench bookings|race|again|idle key=value…; ./tests/bench/run calls it\n";
        return 64;
    }
    try {
        mode->second(bench::Words(count, words));
    } catch (const std::exception& error) {
        std::cerr << "bench: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
