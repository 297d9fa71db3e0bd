-- Generated from src/platform/db/questionnaires-schema.ts by drizzle-kit. Versions are never changed: answers name one.
CREATE TABLE "questionnaires" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);

CREATE TABLE "questionnaire_answers" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"questionnaire_id" uuid NOT NULL,
	"sealed_answers" "bytea" NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);

ALTER TABLE "questionnaires" ADD CONSTRAINT "questionnaires_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "questionnaire_answers" ADD CONSTRAINT "questionnaire_answers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "questionnaire_answers" ADD CONSTRAINT "questionnaire_answers_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "questionnaires_version" ON "questionnaires" USING btree ("partner_id","key","version");
