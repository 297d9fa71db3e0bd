-- Generated from src/platform/db/people-schema.ts by drizzle-kit; the sequence added by hand. It orders every addition and
-- removal of a face, so that an index in memory can follow.
CREATE SEQUENCE "face_changes" AS bigint;

CREATE TABLE "face_templates" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "face_templates_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"partner_id" uuid NOT NULL,
	"gallery" text NOT NULL,
	"model" text NOT NULL,
	"session_id" uuid,
	"person_id" uuid,
	"sealed_descriptor" "bytea",
	"change" bigint NOT NULL
);

CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list_id" uuid NOT NULL,
	"session_id" uuid,
	"source" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed_particulars" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "people_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

ALTER TABLE "face_templates" ADD CONSTRAINT "face_templates_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "face_templates" ADD CONSTRAINT "face_templates_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "face_templates" ADD CONSTRAINT "face_templates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;
ALTER TABLE "people" ADD CONSTRAINT "people_list_id_people_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."people_lists"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "people" ADD CONSTRAINT "people_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "people_lists" ADD CONSTRAINT "people_lists_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "face_templates_change" ON "face_templates" USING btree ("change");
CREATE INDEX "face_templates_session" ON "face_templates" USING btree ("session_id");
CREATE INDEX "face_templates_person" ON "face_templates" USING btree ("person_id");
CREATE UNIQUE INDEX "people_session" ON "people" USING btree ("session_id","source","list_id");
CREATE INDEX "people_list" ON "people" USING btree ("list_id","created_at");
CREATE UNIQUE INDEX "people_lists_name" ON "people_lists" USING btree ("partner_id","name");
