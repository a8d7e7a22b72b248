CREATE TABLE "member_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"digest" text NOT NULL,
	"rows" integer NOT NULL,
	"invited" integer NOT NULL,
	"joined" integer NOT NULL,
	"updated" integer NOT NULL,
	CONSTRAINT "member_imports_idempotence" UNIQUE("created_by","client_id")
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "member_imports" ADD CONSTRAINT "member_imports_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_imports" ADD CONSTRAINT "member_imports_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_imports_newest" ON "member_imports" USING btree ("programme_id","at","id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_member" ON "invitations" USING btree ("member_id") WHERE "invitations"."member_id" is not null;