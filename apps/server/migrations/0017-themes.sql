-- Generated from src/platform/db/themes-schema.ts by drizzle-kit. How the hosted page looks, per partner.
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"colors" jsonb NOT NULL,
	"logo" text,
	"show_timer" boolean NOT NULL,
	"show_file_choice" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);

ALTER TABLE "themes" ADD CONSTRAINT "themes_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;
CREATE UNIQUE INDEX "themes_name" ON "themes" USING btree ("partner_id","name");
