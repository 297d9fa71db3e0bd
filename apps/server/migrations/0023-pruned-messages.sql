-- Webhook messages that arrived are removed after a while; what comes later goes on counting.
CREATE TABLE "pruned_messages" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL
);

CREATE INDEX "webhook_messages_delivered" ON "webhook_messages" USING btree ("delivered_at") WHERE state = 'delivered';
