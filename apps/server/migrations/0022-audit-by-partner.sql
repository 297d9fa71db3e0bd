-- A partner's history is read by an index on its time, without looking at anybody else's.
ALTER TABLE "audit_entries" ADD COLUMN "partner_id" uuid;
UPDATE "audit_entries" SET "partner_id" = "sessions"."partner_id" FROM "sessions" WHERE "sessions"."id" = "audit_entries"."session_id";
ALTER TABLE "audit_entries" ALTER COLUMN "partner_id" SET NOT NULL;
CREATE INDEX "audit_entries_partner" ON "audit_entries" USING btree ("partner_id","at","id");
