ALTER TABLE "invitations" ADD COLUMN "letters" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "sent_again_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "sent_again_by" uuid;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_sent_again_by_members_id_fk" FOREIGN KEY ("sent_again_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_address" ON "invitations" USING btree ("programme_id","email","created_at","id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_letters" CHECK (("invitations"."letters" > 1) = ("invitations"."sent_again_at" is not null and "invitations"."sent_again_by" is not null));