CREATE TABLE "digests" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"day" date NOT NULL,
	"state" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "digests_id_unique" UNIQUE("id"),
	CONSTRAINT "digests_state" CHECK ("digests"."state" in ('queued', 'sending', 'sent'))
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "html" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "digest" text DEFAULT 'weekly' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "digest_at" timestamp (3) with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "members_digest" ON "members" USING btree ("digest_at") WHERE "members"."digest" <> 'never';--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_digest_choice" CHECK ("members"."digest" in ('never', 'weekly', 'daily'));