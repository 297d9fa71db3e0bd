-- Generated from src/platform/db/{lists,monitoring,screening-cases}-schema.ts by drizzle-kit, and the column of schema.ts by hand.
CREATE TABLE "screening_entities" (
	"list_id" text NOT NULL,
	"source_id" text NOT NULL,
	"from_version" bigint NOT NULL,
	"to_version" bigint,
	"hash" text NOT NULL,
	"entity" jsonb,
	"sealed_entity" "bytea",
	CONSTRAINT "screening_entities_list_id_source_id_from_version_pk" PRIMARY KEY("list_id","source_id","from_version")
);

CREATE TABLE "screening_list_versions" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screening_list_versions_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"list_id" text NOT NULL,
	"removed_list" boolean DEFAULT false NOT NULL,
	"label" text,
	"digest" text,
	"entities" integer NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"removed" integer NOT NULL,
	"figures" jsonb,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "screening_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"origins" jsonb,
	"allow_loopback" boolean DEFAULT false NOT NULL,
	"refresh_minutes" integer,
	"wrapped_key" "bytea",
	"version" bigint,
	"marks" jsonb,
	"checked_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"refusals" jsonb,
	"refused_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "monitoring_findings" (
	"monitoring_id" uuid NOT NULL,
	"entity_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"score" smallint NOT NULL,
	"state" text NOT NULL,
	"sealed_finding" "bytea" NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "monitoring_findings_monitoring_id_entity_id_pk" PRIMARY KEY("monitoring_id","entity_id")
);

CREATE TABLE "monitorings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"client_id" text,
	"scan_refs" text[] NOT NULL,
	"from_session" boolean NOT NULL,
	"user_type" text NOT NULL,
	"state" text NOT NULL,
	"subscribed" boolean NOT NULL,
	"tags" text[] NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_subject" "bytea" NOT NULL,
	"name_digests" text[] NOT NULL,
	"country_digest" "bytea",
	"person_digest" "bytea" NOT NULL,
	"screened_version" bigint,
	"checked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"expiry_told_at" timestamp with time zone
);

CREATE TABLE "screening_case_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"event" text NOT NULL,
	"reviewer" text,
	"verdict" text,
	"sealed_text" "bytea",
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "screening_case_findings" (
	"case_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "screening_case_findings_case_id_origin_subject_id_pk" PRIMARY KEY("case_id","origin","subject_id")
);

CREATE TABLE "screening_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"person_digest" "bytea" NOT NULL,
	"entity_id" text NOT NULL,
	"list_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"state" text NOT NULL,
	"verdict" text,
	"proposed_verdict" text,
	"proposed_by" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"expired_by_change_at" timestamp with time zone,
	"score" smallint NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_finding" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);

CREATE TABLE "monitoring_progress" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"full_pass_at" timestamp with time zone
);

ALTER TABLE "screening_entities" ADD CONSTRAINT "screening_entities_list_id_screening_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."screening_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_lists" ADD CONSTRAINT "screening_lists_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "monitoring_findings" ADD CONSTRAINT "monitoring_findings_monitoring_id_monitorings_id_fk" FOREIGN KEY ("monitoring_id") REFERENCES "public"."monitorings"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "monitorings" ADD CONSTRAINT "monitorings_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "screening_case_entries" ADD CONSTRAINT "screening_case_entries_case_id_screening_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."screening_cases"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "screening_case_findings" ADD CONSTRAINT "screening_case_findings_case_id_screening_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."screening_cases"("id") ON DELETE cascade ON UPDATE no action;
ALTER TABLE "screening_cases" ADD CONSTRAINT "screening_cases_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "screening_entities_current" ON "screening_entities" USING btree ("list_id","source_id") WHERE to_version is null;
CREATE INDEX "screening_entities_from" ON "screening_entities" USING btree ("from_version");
CREATE INDEX "screening_entities_to" ON "screening_entities" USING btree ("to_version") WHERE to_version is not null;
CREATE INDEX "screening_list_versions_list" ON "screening_list_versions" USING btree ("list_id","number");
CREATE INDEX "screening_lists_due" ON "screening_lists" USING btree ("due_at");
CREATE INDEX "screening_lists_partner" ON "screening_lists" USING btree ("partner_id");
CREATE INDEX "monitoring_findings_entity" ON "monitoring_findings" USING btree ("entity_id");
CREATE INDEX "monitorings_partner" ON "monitorings" USING btree ("partner_id","created_at");
CREATE INDEX "monitorings_expiry" ON "monitorings" USING btree ("expires_at");
CREATE INDEX "monitorings_sessions" ON "monitorings" USING gin ("scan_refs");
CREATE INDEX "monitorings_screened" ON "monitorings" USING btree ("state","screened_version");
CREATE INDEX "monitorings_person" ON "monitorings" USING btree ("person_digest");
CREATE INDEX "monitorings_names" ON "monitorings" USING gin ("name_digests");
CREATE UNIQUE INDEX "screening_case_entries_sequence" ON "screening_case_entries" USING btree ("case_id","sequence");
CREATE INDEX "screening_case_findings_subject" ON "screening_case_findings" USING btree ("subject_id");
CREATE UNIQUE INDEX "screening_cases_person" ON "screening_cases" USING btree ("partner_id","person_digest","entity_id");
CREATE INDEX "screening_cases_partner" ON "screening_cases" USING btree ("partner_id","created_at");
CREATE INDEX "screening_cases_state" ON "screening_cases" USING btree ("partner_id","state","created_at");

-- Messages tell of monitoring too, and of nobody.
ALTER TABLE "webhook_messages" ADD COLUMN "subject" text DEFAULT 'session' NOT NULL;
