CREATE TABLE "space_feeds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"space_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "space_feeds_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "space_feeds_idempotence" UNIQUE("member_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "space_feeds" ADD CONSTRAINT "space_feeds_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_feeds" ADD CONSTRAINT "space_feeds_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "space_feeds_own" ON "space_feeds" USING btree ("member_id","space_id","created_at") WHERE "space_feeds"."revoked_at" is null;