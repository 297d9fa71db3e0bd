-- The sweep looks for photos that wait, of which there are few among many people.
CREATE INDEX "people_waiting" ON "people" USING btree ("created_at") WHERE state = 'waiting';
