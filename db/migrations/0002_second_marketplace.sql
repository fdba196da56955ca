CREATE TABLE "platform_labels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"state" text NOT NULL,
	"bought_by" text NOT NULL,
	"wish" jsonb,
	"package_id" text,
	"carrier_name" text DEFAULT '' NOT NULL,
	"tracking_number" text DEFAULT '' NOT NULL,
	"lines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"failure" text,
	"failure_words" text,
	"advice" text,
	"document_type" text,
	"document" "bytea",
	"asked_at" timestamp with time zone,
	"call_ends_at" timestamp with time zone,
	"sweep_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "origin_bindings" (
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"origin_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "origin_bindings_store_id_warehouse_id_pk" PRIMARY KEY("store_id","warehouse_id")
);
--> statement-breakpoint
CREATE TABLE "platform_origins" (
	"organization_id" uuid NOT NULL,
	"store_id" uuid NOT NULL,
	"origin_id" text NOT NULL,
	"name" text NOT NULL,
	"is_default" boolean NOT NULL,
	"incomplete" text,
	"seen_at" timestamp with time zone NOT NULL,
	"vanished_at" timestamp with time zone,
	CONSTRAINT "platform_origins_store_id_origin_id_pk" PRIMARY KEY("store_id","origin_id")
);
--> statement-breakpoint
CREATE TABLE "warehouses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ALTER COLUMN "refresh_token" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "open_requests" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "refused_requests" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "notices" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "buyer_due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "label_channel" text;--> statement-breakpoint
ALTER TABLE "shipments" ADD COLUMN "warehouse_id" uuid;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "lost_reason" text;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "permissions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "permissions_checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "announced_days" integer;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "uploads_stock" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "marks_automatically" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "stores" ADD COLUMN "confirms_parts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "platform_labels" ADD CONSTRAINT "platform_labels_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origin_bindings" ADD CONSTRAINT "origin_bindings_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "origin_bindings" ADD CONSTRAINT "origin_bindings_warehouse_id_warehouses_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouses"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_origins" ADD CONSTRAINT "platform_origins_store_id_stores_id_fk" FOREIGN KEY ("store_id") REFERENCES "public"."stores"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "platform_labels_order" ON "platform_labels" USING btree ("organization_id","order_id");--> statement-breakpoint
CREATE UNIQUE INDEX "platform_labels_package" ON "platform_labels" USING btree ("organization_id","order_id","package_id");--> statement-breakpoint
CREATE INDEX "platform_labels_sweep" ON "platform_labels" USING btree ("sweep_at") WHERE "platform_labels"."sweep_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "warehouses_name" ON "warehouses" USING btree ("organization_id",lower("name"));--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_warehouse_id_warehouses_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "orders_buyer_due" ON "orders" USING btree ("buyer_due_at") WHERE "orders"."buyer_due_at" is not null;