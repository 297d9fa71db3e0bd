-- Generated from src/platform/db/{access,scenarios}-schema.ts by drizzle-kit, and the columns of schema.ts and webhooks-schema.ts by hand.
CREATE TABLE "request_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);

CREATE TABLE "request_nonces" (
	"key_id" uuid NOT NULL,
	"nonce" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_nonces_key_id_nonce_pk" PRIMARY KEY("key_id","nonce")
);

CREATE TABLE "partner_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"event" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "scenarios" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"notification_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);

CREATE TABLE "scenario_versions" (
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_versions_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);

CREATE TABLE "scenario_sessions" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"erase_at" timestamp with time zone
);

CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"scenario_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"session_id" uuid,
	"sealed_token" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);

ALTER TABLE "request_keys" ADD CONSTRAINT "request_keys_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "partner_changes" ADD CONSTRAINT "partner_changes_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "scenario_versions" ADD CONSTRAINT "scenario_versions_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "scenario_sessions" ADD CONSTRAINT "scenario_sessions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "scenario_sessions" ADD CONSTRAINT "scenario_sessions_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "request_keys_partner" ON "request_keys" USING btree ("partner_id","created_at");
CREATE INDEX "request_nonces_expires" ON "request_nonces" USING btree ("expires_at");
CREATE INDEX "partner_changes_partner" ON "partner_changes" USING btree ("partner_id","at");
CREATE UNIQUE INDEX "scenarios_name" ON "scenarios" USING btree ("partner_id","name") WHERE removed_at is null;
CREATE INDEX "scenario_sessions_scenario" ON "scenario_sessions" USING btree ("scenario_id");
CREATE INDEX "scenario_sessions_erase" ON "scenario_sessions" USING btree ("erase_at") WHERE erase_at is not null;
CREATE INDEX "one_time_links_partner" ON "one_time_links" USING btree ("partner_id","created_at");
CREATE UNIQUE INDEX "one_time_links_session" ON "one_time_links" USING btree ("session_id");

ALTER TABLE "notifications" ADD COLUMN "scenario_id" uuid;

-- Live events are read in the order of their transactions, of which those that are still open must not be passed over.
ALTER TABLE "audit_entries" ADD COLUMN "number" bigserial NOT NULL;
ALTER TABLE "audit_entries" ADD COLUMN "transaction" xid8 DEFAULT pg_current_xact_id() NOT NULL;
CREATE INDEX "audit_entries_order" ON "audit_entries" USING btree ("transaction","number");
