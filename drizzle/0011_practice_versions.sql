CREATE TABLE "practice_versions" (
	"practice_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"act" text NOT NULL,
	"restored" integer,
	"note" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"title" text NOT NULL,
	"theme" text NOT NULL,
	"blocks" jsonb NOT NULL,
	CONSTRAINT "practice_versions_practice_id_revision_pk" PRIMARY KEY("practice_id","revision"),
	CONSTRAINT "practice_versions_act" CHECK ("practice_versions"."act" in ('drafted', 'revised', 'submitted', 'returned', 'published', 'restored')),
	CONSTRAINT "practice_versions_restored" CHECK (("practice_versions"."act" = 'restored') = ("practice_versions"."restored" is not null))
);
--> statement-breakpoint
ALTER TABLE "practices" DROP CONSTRAINT "practices_status";--> statement-breakpoint
ALTER TABLE "practice_versions" ADD CONSTRAINT "practice_versions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_versions" ADD CONSTRAINT "practice_versions_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_status" CHECK ("practices"."status" in ('draft', 'review', 'published'));--> statement-breakpoint
-- What sheets say at this moment is the first of their versions that is known.
INSERT INTO "practice_versions" ("practice_id", "revision", "act", "author_id", "created_at", "title", "theme", "blocks")
SELECT p."id", p."revision", CASE WHEN p."status" = 'published' THEN 'published' WHEN p."revision" = 1 THEN 'drafted' ELSE 'revised' END, p."author_id", p."updated_at", p."title", p."theme",
	coalesce((SELECT jsonb_object_agg(b."part", b."body") FROM "practice_blocks" b WHERE b."practice_id" = p."id" AND b."locale" = p."locale"), '{}')
FROM "practices" p;
