ALTER TABLE "orders" DROP COLUMN "cancellation_requested";--> statement-breakpoint
ALTER TABLE "orders" DROP COLUMN "cancellation_refused_at";