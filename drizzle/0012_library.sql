CREATE TABLE "adoptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"commune_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"changes" text DEFAULT '' NOT NULL,
	"changes_html" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"outcome_html" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "adoptions_once" UNIQUE("practice_id","commune_id"),
	CONSTRAINT "adoptions_idempotence" UNIQUE("member_id","client_id"),
	CONSTRAINT "adoptions_stage" CHECK ("adoptions"."stage" in ('planned', 'begun', 'done'))
);
--> statement-breakpoint
CREATE TABLE "collection_items" (
	"collection_id" uuid NOT NULL,
	"practice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "collection_items_collection_id_practice_id_pk" PRIMARY KEY("collection_id","practice_id")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"title" text NOT NULL,
	"intro" text NOT NULL,
	"intro_html" text NOT NULL,
	"locale" text NOT NULL,
	"author_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "collections_idempotence" UNIQUE("author_id","client_id"),
	CONSTRAINT "collections_locale" CHECK ("collections"."locale" in ('fr', 'ar', 'en'))
);
--> statement-breakpoint
CREATE TABLE "practice_threads" (
	"thread_id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "endorsements" (
	"practice_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "endorsements_practice_id_member_id_pk" PRIMARY KEY("practice_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "practice_writers" (
	"practice_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_writers_practice_id_member_id_pk" PRIMARY KEY("practice_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"part" text NOT NULL,
	"locale" text NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"proposed" text,
	"original" text,
	"block_revision" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"answer" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "remarks_idempotence" UNIQUE("author_id","client_id"),
	CONSTRAINT "remarks_kind" CHECK ("remarks"."kind" in ('comment', 'suggestion') and ("remarks"."kind" = 'suggestion') = ("remarks"."proposed" is not null and "remarks"."original" is not null)),
	CONSTRAINT "remarks_state" CHECK ("remarks"."state" in ('open', 'resolved', 'accepted', 'declined', 'withdrawn') and ("remarks"."state" = 'open') = ("remarks"."decided_at" is null)),
	CONSTRAINT "remarks_locale" CHECK ("remarks"."locale" in ('fr', 'ar', 'en'))
);
--> statement-breakpoint
ALTER TABLE "follows" DROP CONSTRAINT "follows_one_place";--> statement-breakpoint
ALTER TABLE "inbox_entries" DROP CONSTRAINT "inbox_entries_reason";--> statement-breakpoint
ALTER TABLE "news" DROP CONSTRAINT "news_kind";--> statement-breakpoint
ALTER TABLE "practice_blocks" DROP CONSTRAINT "practice_blocks_part";--> statement-breakpoint
ALTER TABLE "practice_versions" DROP CONSTRAINT "practice_versions_act";--> statement-breakpoint
ALTER TABLE "practices" DROP CONSTRAINT "practices_published";--> statement-breakpoint
ALTER TABLE "practices" DROP CONSTRAINT "practices_status";--> statement-breakpoint
DROP INDEX "follows_list";--> statement-breakpoint
ALTER TABLE "practice_sources" ALTER COLUMN "post_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "follows" ADD COLUMN "practice_id" uuid;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "news" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "news" ADD COLUMN "member_ids" uuid[];--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD COLUMN "of_revision" integer;--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD COLUMN "writer_id" uuid;--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD COLUMN "written_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD COLUMN "edited" jsonb;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "message_id" uuid;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "consent" text DEFAULT 'notNeeded' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "consent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "public_consent" text DEFAULT 'notNeeded' NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "public_consent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD COLUMN "added_by" uuid;--> statement-breakpoint
ALTER TABLE "practice_versions" ADD COLUMN "translations" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_versions" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "work" text DEFAULT 'draft';--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "commune_id" uuid;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "commune_size" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "budget" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "duration" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "audiences" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "origin_id" uuid;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "refresh_on" date;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "refresh_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "public_token" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "worked_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
-- What is in the library is not being written; the rest stands as it did. Whoever began a sheet writes it.
UPDATE "practices" SET "work" = CASE "status" WHEN 'published' THEN NULL ELSE "status" END, "worked_at" = "updated_at";--> statement-breakpoint
INSERT INTO "practice_writers" ("practice_id", "member_id", "added_by", "added_at") SELECT "id", "author_id", "author_id", "created_at" FROM "practices";--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_threads" ADD CONSTRAINT "practice_threads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_threads" ADD CONSTRAINT "practice_threads_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_writers" ADD CONSTRAINT "practice_writers_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_writers" ADD CONSTRAINT "practice_writers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_writers" ADD CONSTRAINT "practice_writers_added_by_members_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adoptions_newest" ON "adoptions" USING btree ("practice_id","created_at","id");--> statement-breakpoint
CREATE INDEX "adoptions_commune" ON "adoptions" USING btree ("commune_id","created_at","id");--> statement-breakpoint
CREATE INDEX "collection_items_practice" ON "collection_items" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "collections_newest" ON "collections" USING btree ("programme_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "practice_threads_practice" ON "practice_threads" USING btree ("practice_id","thread_id");--> statement-breakpoint
CREATE INDEX "endorsements_newest" ON "endorsements" USING btree ("practice_id","created_at","member_id");--> statement-breakpoint
CREATE INDEX "practice_writers_member" ON "practice_writers" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "remarks_of_practice" ON "remarks" USING btree ("practice_id","created_at","id");--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD CONSTRAINT "practice_blocks_writer_id_members_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_added_by_members_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_origin_fk" FOREIGN KEY ("origin_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_of_practice" ON "follows" USING btree ("member_id","practice_id") WHERE "follows"."practice_id" is not null;--> statement-breakpoint
CREATE INDEX "follows_practice" ON "follows" USING btree ("practice_id") WHERE "follows"."practice_id" is not null;--> statement-breakpoint
CREATE INDEX "practice_sources_message" ON "practice_sources" USING btree ("message_id") WHERE "practice_sources"."message_id" is not null;--> statement-breakpoint
CREATE INDEX "practices_work" ON "practices" USING btree ("programme_id","work","worked_at","id") WHERE "practices"."work" is not null;--> statement-breakpoint
CREATE INDEX "practices_origin" ON "practices" USING btree ("origin_id") WHERE "practices"."origin_id" is not null;--> statement-breakpoint
CREATE INDEX "practices_commune" ON "practices" USING btree ("commune_id") WHERE "practices"."commune_id" is not null;--> statement-breakpoint
CREATE INDEX "practices_refresh" ON "practices" USING btree ("refresh_on") WHERE "practices"."refresh_on" is not null;--> statement-breakpoint
CREATE INDEX "follows_list" ON "follows" USING btree ("member_id","set_at" DESC NULLS FIRST,(coalesce(thread_id, space_id, practice_id, md5(theme)::uuid)) desc);--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_message_once" UNIQUE("practice_id","message_id");--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_public_token_unique" UNIQUE("public_token");--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_one_place" CHECK (num_nonnulls("follows"."theme", "follows"."space_id", "follows"."thread_id", "follows"."practice_id") = 1);--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_reason" CHECK ("inbox_entries"."reason" in ('mentioned', 'accepted', 'answered', 'announced', 'asked', 'posted', 'published', 'written', 'requested', 'consent', 'review', 'returned', 'remarked', 'questioned', 'changed', 'refresh', 'adopted', 'revised'));--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_place" CHECK (num_nonnulls("communes"."latitude", "communes"."longitude") <> 1 and "communes"."latitude" between -90 and 90 and "communes"."longitude" between -180 and 180);--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_sheet" CHECK (("news"."kind" = 'sheet') = ("news"."reason" is not null and "news"."member_ids" is not null));--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_kind" CHECK ("news"."kind" in ('posted', 'accepted', 'published', 'sheet'));--> statement-breakpoint
ALTER TABLE "practice_blocks" ADD CONSTRAINT "practice_blocks_part" CHECK ("practice_blocks"."part" in ('title', 'summary', 'context', 'whatWeDid', 'steps', 'costAndMeans', 'results', 'pitfalls', 'partners', 'contacts'));--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_one" CHECK (num_nonnulls("practice_sources"."post_id", "practice_sources"."message_id") = 1);--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_consent" CHECK ("practice_sources"."consent" in ('notNeeded', 'asked', 'given', 'refused', 'withdrawn') and ("practice_sources"."message_id" is null) = ("practice_sources"."consent" = 'notNeeded'));--> statement-breakpoint
ALTER TABLE "practice_sources" ADD CONSTRAINT "practice_sources_public_consent" CHECK ("practice_sources"."public_consent" in ('notNeeded', 'asked', 'given', 'refused', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "practice_versions" ADD CONSTRAINT "practice_versions_act" CHECK ("practice_versions"."act" in ('drafted', 'revised', 'translated', 'submitted', 'returned', 'published', 'restored', 'confirmed', 'archived', 'reinstated', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_work" CHECK (case "practices"."status" when 'published' then "practices"."work" is null or "practices"."work" in ('draft', 'review') when 'archived' then "practices"."work" is null else "practices"."work" is not null and "practices"."work" = "practices"."status" end);--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_commune_size" CHECK ("practices"."commune_size" in ('small', 'medium', 'large', 'city'));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_budget" CHECK ("practices"."budget" in ('none', 'low', 'medium', 'high', 'veryHigh'));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_duration" CHECK ("practices"."duration" in ('weeks', 'months', 'year', 'years', 'ongoing'));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_audiences" CHECK ("practices"."audiences" <@ array['families', 'children', 'youth', 'women', 'olderPeople', 'disabledPeople', 'migrants', 'jobSeekers', 'poorHouseholds', 'residents', 'staff', 'elected']);--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_published" CHECK ("practices"."status" = 'archived' or ("practices"."status" = 'published') = ("practices"."published_at" is not null));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_status" CHECK ("practices"."status" in ('draft', 'review', 'published', 'archived'));--> statement-breakpoint
-- Every sheet has its title as a block, and a block for each part that there is now.
INSERT INTO "practice_blocks" ("practice_id", "part", "locale", "body", "html") SELECT "id", 'title', "locale", "title", '' FROM "practices";--> statement-breakpoint
INSERT INTO "practice_blocks" ("practice_id", "part", "locale", "body", "html") SELECT p."id", n."part", p."locale", '', '' FROM "practices" p CROSS JOIN (VALUES ('results'), ('partners')) n ("part");
