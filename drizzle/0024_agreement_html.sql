ALTER TABLE "agreements" ADD COLUMN "rules_html" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "goals_html" text DEFAULT '' NOT NULL;