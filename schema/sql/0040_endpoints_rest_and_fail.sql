-- That an endpoint asked for rest is known apart from that a courier has it: what is urgent goes to one that rests, so that
-- a person is told soon when it does not arrive. And that the last attempt failed is kept: those endpoints share a few of
-- a courier's places among them, however many they are.
ALTER TABLE webhook_endpoint
    ADD rest_until timestamptz NOT NULL DEFAULT '-infinity', -- it asked for that: nothing but what is urgent goes there
    ADD failing    boolean NOT NULL DEFAULT false;           -- its last attempt came to nothing
COMMENT ON COLUMN webhook_endpoint.busy_until IS 'a courier has it until then';
GRANT UPDATE (rest_until, failing) ON webhook_endpoint TO adempauze_courier;
