-- Every search that finds nothing asks whether its asker was promised a place already, or got one since they were turned
-- away. However many years lie behind, neither reads what was over before.
CREATE INDEX open_claims_of_holder ON claim (region_id, holder_account_id) WHERE state IN ('held', 'booked', 'present');
DROP INDEX claim_of_holder;
CREATE INDEX claim_of_holder ON claim (region_id, holder_account_id, recorded_at);
