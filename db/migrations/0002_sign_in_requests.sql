CREATE TABLE "sign_in_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address_hash" text NOT NULL,
	"network_hash" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sign_in_requests_address" ON "sign_in_requests" USING btree ("address_hash","requested_at");--> statement-breakpoint
CREATE INDEX "sign_in_requests_network" ON "sign_in_requests" USING btree ("network_hash","requested_at");