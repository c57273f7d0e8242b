// Reads webhooks with libraries that others wrote: one request as JSON on each line, one verdict on each line.
//   in:  {"secret": "whsec_…", "headers": {…}, "body": "…"}, and "later": seconds after now at which it is read
//   out: {"verified": true, "event": {…}} or {"error": "…"}
'use strict';
const {Webhook} = require('standardwebhooks');
const {HTTP} = require('cloudevents');

const now = Date.now;

function verdict(request) {
    Date.now = () => now() + (request.later || 0) * 1000;
    try {
        new Webhook(request.secret).verify(request.body, request.headers);
        const event = HTTP.toEvent({headers: request.headers, body: request.body});
        event.validate();
        return {verified: true, event: event.toJSON()};
    } catch (error) {
        return {verified: false, error: `${error.name}: ${error.message}`};
    }
}

const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter((line) => line);
for (const line of lines)
    process.stdout.write(JSON.stringify(verdict(JSON.parse(line))) + '\n');
