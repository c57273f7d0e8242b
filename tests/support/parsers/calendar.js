// Reads a calendar with a library that others wrote: iCalendar in, its events as one line of JSON out. Anything that the
// library does not take ends the program.
'use strict';
const ICAL = require('ical.js');

const calendar = new ICAL.Component(ICAL.parse(require('fs').readFileSync(0, 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
        uid: event.uid, summary: event.summary, sequence: event.sequence, at: event.startDate.toJSDate().toISOString(),
        zone: event.startDate.zone.tzid, status: component.getFirstPropertyValue('status'),
        stamped: component.getFirstPropertyValue('dtstamp').toString(),
        modified: component.getFirstPropertyValue('last-modified').toString(),
        properties: component.getAllProperties().map((property) => property.name),
    };
});
process.stdout.write(JSON.stringify({
    version: calendar.getFirstPropertyValue('version'), product: calendar.getFirstPropertyValue('prodid'),
    parts: calendar.getAllSubcomponents().map((part) => part.name), events}) + '\n');
