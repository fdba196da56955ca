CREATE TABLE "mappings" (
	"organization_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"sku_id" uuid NOT NULL,
	"factor" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mappings_variant_id_sku_id_pk" PRIMARY KEY("variant_id","sku_id")
);
--> statement-breakpoint
CREATE TABLE "skus" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"platform_product_id" text NOT NULL,
	"platform_sku_id" text NOT NULL,
	"seller_sku" text NOT NULL,
	"title" text NOT NULL,
	"name" text NOT NULL,
	"image_url" text,
	"is_on_sale" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"organization_id" uuid NOT NULL,
	"noun" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "counters_organization_id_noun_pk" PRIMARY KEY("organization_id","noun")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"store_ids" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_organization_id_user_id_pk" PRIMARY KEY("organization_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"retention_days" integer DEFAULT 180 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"active_organization_id" uuid,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"email_verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_hash_pk" PRIMARY KEY("identifier","token_hash")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_buyers" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"country" text NOT NULL,
	"state" text NOT NULL,
	"city" text NOT NULL,
	"postal_code" text NOT NULL,
	"street" text NOT NULL,
	"is_masked" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line_key" text NOT NULL,
	"variant_id" uuid NOT NULL,
	"seller_sku" text NOT NULL,
	"title" text NOT NULL,
	"variant_name" text NOT NULL,
	"image_url" text,
	"quantity" integer NOT NULL,
	"shipped_quantity" integer DEFAULT 0 NOT NULL,
	"shipped_unit_ids" text[] DEFAULT '{}' NOT NULL,
	"sold_factor" integer NOT NULL,
	"unit_price_minor" bigint,
	"unit_ids" text[] NOT NULL,
	"is_gift" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"store_id" uuid NOT NULL,
	"platform_order_id" text NOT NULL,
	"status" text NOT NULL,
	"platform_status" text NOT NULL,
	"platform_updated_at" timestamp with time zone NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"open_problems" smallint DEFAULT 0 NOT NULL,
	"needs_shipment" boolean NOT NULL,
	"fulfilled_by" text NOT NULL,
	"label_from" text NOT NULL,
	"cancellation_requested" boolean NOT NULL,
	"cancellation_refused_at" timestamp with time zone,
	"provider_scope" text NOT NULL,
	"platform_warehouse_id" text,
	"placed_at" timestamp with time zone NOT NULL,
	"paid_at" timestamp with time zone,
	"ship_by_at" timestamp with time zone,
	"hand_over_by_at" timestamp with time zone,
	"deliver_by_at" timestamp with time zone,
	"cancel_answer_by_at" timestamp with time zone,
	"currency" text,
	"total_minor" bigint,
	"buyer_message" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"platform_order_id" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"platform_status" text NOT NULL,
	"failure" text,
	"payload" text,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sightings_organization_id_store_id_platform_order_id_pk" PRIMARY KEY("organization_id","store_id","platform_order_id")
);
--> statement-breakpoint
CREATE TABLE "problem_orders" (
	"organization_id" uuid NOT NULL,
	"problem_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	CONSTRAINT "problem_orders_problem_id_order_id_pk" PRIMARY KEY("problem_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "problems" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"store_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "confirmations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"state" text NOT NULL,
	"waiting_for" text,
	"refusal_code" text,
	"refusal_words" text,
	"warning" text,
	"has_given_up" boolean DEFAULT false NOT NULL,
	"asked_at" timestamp with time zone,
	"call_ends_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"sweep_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parcels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"shipment_id" uuid NOT NULL,
	"confirmation_id" uuid NOT NULL,
	"carrier" text NOT NULL,
	"tracking_number" text NOT NULL,
	"platform_package_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shipment_lines" (
	"organization_id" uuid NOT NULL,
	"shipment_id" uuid NOT NULL,
	"order_line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"unit_ids" text[] NOT NULL,
	CONSTRAINT "shipment_lines_shipment_id_order_line_id_pk" PRIMARY KEY("shipment_id","order_line_id")
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"order_id" uuid NOT NULL,
	"shipped_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address_hash" text NOT NULL,
	"network_hash" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authorization_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"state_hash" text NOT NULL,
	"marketplace" text NOT NULL,
	"site" text NOT NULL,
	"seller_type" text NOT NULL,
	"name" text NOT NULL,
	"backfill_days" integer DEFAULT 30 NOT NULL,
	"store_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"marketplace" text NOT NULL,
	"account_id" text NOT NULL,
	"account_name" text NOT NULL,
	"purpose" text NOT NULL,
	"access_token" text NOT NULL,
	"refresh_token" text NOT NULL,
	"key_id" text NOT NULL,
	"scopes" text[] NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"access_expires_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"lost_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"delivery_id" text NOT NULL,
	"kind" text NOT NULL,
	"platform_order_ids" text[] NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	"sweep_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"carrier" text NOT NULL,
	"provider_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pairings_store_id_scope_carrier_pk" PRIMARY KEY("store_id","scope","carrier")
);
--> statement-breakpoint
CREATE TABLE "providers" (
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"scope_name" text NOT NULL,
	"provider_id" text NOT NULL,
	"name" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"vanished_at" timestamp with time zone,
	CONSTRAINT "providers_store_id_scope_provider_id_pk" PRIMARY KEY("store_id","scope","provider_id")
);
--> statement-breakpoint
CREATE TABLE "pulls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"window_from" timestamp with time zone NOT NULL,
	"window_to" timestamp with time zone NOT NULL,
	"reached_at" timestamp with time zone,
	"seen" integer DEFAULT 0 NOT NULL,
	"imported" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"unreadable" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"sweep_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "store_grants" (
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"grant_id" uuid NOT NULL,
	CONSTRAINT "store_grants_store_id_purpose_pk" PRIMARY KEY("store_id","purpose")
);
--> statement-breakpoint
CREATE TABLE "stores" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"marketplace" text NOT NULL,
	"name" text NOT NULL,
	"shop_id" text NOT NULL,
	"shop_key" text NOT NULL,
	"shop_name" text NOT NULL,
	"shop_code" text NOT NULL,
	"site" text NOT NULL,
	"region" text NOT NULL,
	"seller_type" text NOT NULL,
	"order_scope" jsonb NOT NULL,
	"confirmed_at" timestamp with time zone,
	"pulls_orders" boolean DEFAULT true NOT NULL,
	"pushes_tracking" boolean DEFAULT true NOT NULL,
	"backfill_days" integer DEFAULT 30 NOT NULL,
	"cursor_at" timestamp with time zone,
	"looked_back_at" timestamp with time zone,
	"references_due_at" timestamp with time zone,
	"listings_cursor_at" timestamp with time zone,
	"last_pulled_at" timestamp with time zone,
	"next_pull_at" timestamp with time zone,
	"pull_failure" text,
	"pull_failing_since" timestamp with time zone,
	"newest_order_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mappings" ADD CONSTRAINT "mappings_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mappings" ADD CONSTRAINT "mappings_sku_id_skus_id_fk" FOREIGN KEY ("sku_id") REFERENCES "public"."skus"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counters" ADD CONSTRAINT "counters_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "history" ADD CONSTRAINT "history_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_buyers" ADD CONSTRAINT "order_buyers_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_orders" ADD CONSTRAINT "problem_orders_problem_id_problems_id_fk" FOREIGN KEY ("problem_id") REFERENCES "public"."problems"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problem_orders" ADD CONSTRAINT "problem_orders_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_confirmation_id_confirmations_id_fk" FOREIGN KEY ("confirmation_id") REFERENCES "public"."confirmations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_shipment_id_shipments_id_fk" FOREIGN KEY ("shipment_id") REFERENCES "public"."shipments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_order_line_id_order_lines_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inbox" ADD CONSTRAINT "inbox_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "providers" ADD CONSTRAINT "providers_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulls" ADD CONSTRAINT "pulls_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_grants" ADD CONSTRAINT "store_grants_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "store_grants" ADD CONSTRAINT "store_grants_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mappings_sku" ON "mappings" USING btree ("organization_id","sku_id");--> statement-breakpoint
CREATE UNIQUE INDEX "skus_code" ON "skus" USING btree ("organization_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "variants_platform" ON "variants" USING btree ("organization_id","store_id","platform_product_id","platform_sku_id");--> statement-breakpoint
CREATE INDEX "variants_list" ON "variants" USING btree ("organization_id","title","id");--> statement-breakpoint
CREATE INDEX "variants_seller_sku" ON "variants" USING btree ("organization_id","seller_sku");--> statement-breakpoint
CREATE INDEX "members_user" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "audit_newest" ON "audit" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_open" ON "outbox" USING btree ("created_at") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "history_order" ON "history" USING btree ("organization_id","order_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "order_lines_key" ON "order_lines" USING btree ("order_id","line_key");--> statement-breakpoint
CREATE INDEX "order_lines_variant" ON "order_lines" USING btree ("organization_id","variant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_platform" ON "orders" USING btree ("organization_id","store_id","platform_order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_number" ON "orders" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "orders_imported" ON "orders" USING btree ("organization_id","imported_at");--> statement-breakpoint
CREATE INDEX "orders_newest" ON "orders" USING btree ("organization_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_store_newest" ON "orders" USING btree ("organization_id","store_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "orders_state_due" ON "orders" USING btree ("organization_id","state",coalesce("ship_by_at", 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "orders_store_state_due" ON "orders" USING btree ("organization_id","store_id","state",coalesce("ship_by_at", 'infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "orders_held_due" ON "orders" USING btree ("organization_id",coalesce("ship_by_at", 'infinity'::timestamptz),"id") WHERE "orders"."open_problems" > 0;--> statement-breakpoint
CREATE INDEX "orders_search" ON "orders" USING btree ("organization_id","platform_order_id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "sightings_number" ON "sightings" USING btree ("organization_id","platform_order_id");--> statement-breakpoint
CREATE INDEX "problem_orders_order" ON "problem_orders" USING btree ("organization_id","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "problems_open_cause" ON "problems" USING btree ("organization_id","cause") WHERE "problems"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "problems_list" ON "problems" USING btree ("organization_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "confirmations_order" ON "confirmations" USING btree ("organization_id","order_id");--> statement-breakpoint
CREATE INDEX "confirmations_state" ON "confirmations" USING btree ("organization_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "confirmations_told" ON "confirmations" USING btree ("organization_id","confirmed_at");--> statement-breakpoint
CREATE INDEX "confirmations_sweep" ON "confirmations" USING btree ("sweep_at") WHERE "confirmations"."state" not in ('confirmed', 'refused') and not "confirmations"."has_given_up";--> statement-breakpoint
CREATE INDEX "parcels_shipment" ON "parcels" USING btree ("organization_id","shipment_id");--> statement-breakpoint
CREATE INDEX "parcels_confirmation" ON "parcels" USING btree ("organization_id","confirmation_id");--> statement-breakpoint
CREATE INDEX "parcels_tracking" ON "parcels" USING btree ("organization_id","tracking_number");--> statement-breakpoint
CREATE INDEX "shipment_lines_order_line" ON "shipment_lines" USING btree ("organization_id","order_line_id");--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_number" ON "shipments" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "shipments_order" ON "shipments" USING btree ("organization_id","order_id");--> statement-breakpoint
CREATE INDEX "sign_in_requests_address" ON "sign_in_requests" USING btree ("address_hash","requested_at");--> statement-breakpoint
CREATE INDEX "sign_in_requests_network" ON "sign_in_requests" USING btree ("network_hash","requested_at");--> statement-breakpoint
CREATE UNIQUE INDEX "authorization_attempts_state" ON "authorization_attempts" USING btree ("state_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_account" ON "grants" USING btree ("organization_id","marketplace","account_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_delivery" ON "inbox" USING btree ("organization_id","store_id","delivery_id");--> statement-breakpoint
CREATE INDEX "inbox_sweep" ON "inbox" USING btree ("sweep_at") WHERE "inbox"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "pulls_sweep" ON "pulls" USING btree ("sweep_at") WHERE "pulls"."kind" = 'backfill' and "pulls"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "pulls_store" ON "pulls" USING btree ("organization_id","store_id","started_at");--> statement-breakpoint
CREATE INDEX "store_grants_grant" ON "store_grants" USING btree ("organization_id","grant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_shop" ON "stores" USING btree ("organization_id","marketplace","shop_id","region");--> statement-breakpoint
CREATE UNIQUE INDEX "stores_name" ON "stores" USING btree ("organization_id","marketplace",lower("name"));--> statement-breakpoint
CREATE INDEX "stores_of_shop" ON "stores" USING btree ("marketplace","shop_id");--> statement-breakpoint
CREATE INDEX "stores_due" ON "stores" USING btree ("next_pull_at");--> statement-breakpoint
CREATE INDEX "stores_references_due" ON "stores" USING btree ("references_due_at");