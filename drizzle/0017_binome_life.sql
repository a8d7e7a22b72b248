CREATE TABLE "agreement_signatures" (
	"binome_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreement_signatures_binome_id_revision_member_id_pk" PRIMARY KEY("binome_id","revision","member_id")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"binome_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"rhythm" text NOT NULL,
	"rules" text NOT NULL,
	"goals" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agreements_binome_id_revision_pk" PRIMARY KEY("binome_id","revision"),
	CONSTRAINT "agreements_rhythm" CHECK ("agreements"."rhythm" in ('weekly', 'fortnightly', 'monthly', 'free'))
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"binome_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"side" text NOT NULL,
	"useful" integer NOT NULL,
	"reached" integer NOT NULL,
	"rhythm" integer NOT NULL,
	"again" boolean NOT NULL,
	"learned" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "assessments_binome_id_member_id_pk" PRIMARY KEY("binome_id","member_id"),
	CONSTRAINT "assessments_side" CHECK ("assessments"."side" in ('mentor', 'mentee')),
	CONSTRAINT "assessments_marks" CHECK ("assessments"."useful" between 1 and 5 and "assessments"."reached" between 1 and 5 and "assessments"."rhythm" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "binome_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"binome_id" uuid NOT NULL,
	"step" text NOT NULL,
	"by_id" uuid,
	"member_id" uuid,
	"until" date,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "binome_steps_step" CHECK ("binome_steps"."step" in ('proposed', 'accepted', 'declined', 'begun', 'paused', 'resumed', 'signed', 'substituted', 'substitute-left', 'handed-over', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "binome_substitutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"binome_id" uuid NOT NULL,
	"side" text NOT NULL,
	"member_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"entered_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "binome_substitutes_side" CHECK ("binome_substitutes"."side" in ('mentor', 'mentee')),
	CONSTRAINT "binome_substitutes_days" CHECK ("binome_substitutes"."until_on" >= "binome_substitutes"."from_on")
);
--> statement-breakpoint
CREATE TABLE "cohort_members" (
	"cohort_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"side" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cohort_members_cohort_id_member_id_pk" PRIMARY KEY("cohort_id","member_id"),
	CONSTRAINT "cohort_members_side" CHECK ("cohort_members"."side" in ('mentor', 'mentee'))
);
--> statement-breakpoint
CREATE TABLE "cohorts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"created_by" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "cohorts_idempotence" UNIQUE("created_by","client_id"),
	CONSTRAINT "cohorts_dates" CHECK ("cohorts"."ends_on" >= "cohorts"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "pair_exclusions" (
	"programme_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pair_exclusions_programme_id_member_id_other_id_pk" PRIMARY KEY("programme_id","member_id","other_id"),
	CONSTRAINT "pair_exclusions_order" CHECK ("pair_exclusions"."member_id" < "pair_exclusions"."other_id")
);
--> statement-breakpoint
CREATE TABLE "handover_consents" (
	"handover_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"given" boolean,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "handover_consents_handover_id_member_id_pk" PRIMARY KEY("handover_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"binome_id" uuid NOT NULL,
	"side" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "handovers_idempotence" UNIQUE("created_by","client_id"),
	CONSTRAINT "handovers_side" CHECK ("handovers"."side" in ('mentor', 'mentee')),
	CONSTRAINT "handovers_two" CHECK ("handovers"."from_id" <> "handovers"."to_id")
);
--> statement-breakpoint
CREATE TABLE "binome_nudges" (
	"binome_id" uuid NOT NULL,
	"quiet_since" timestamp (3) with time zone NOT NULL,
	"level" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "binome_nudges_binome_id_quiet_since_level_pk" PRIMARY KEY("binome_id","quiet_since","level"),
	CONSTRAINT "binome_nudges_level" CHECK ("binome_nudges"."level" in ('turn', 'both', 'coordinators'))
);
--> statement-breakpoint
CREATE TABLE "pulses" (
	"binome_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"day" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"going" integer,
	"useful" integer,
	"wants_call" boolean,
	CONSTRAINT "pulses_binome_id_member_id_day_pk" PRIMARY KEY("binome_id","member_id","day"),
	CONSTRAINT "pulses_marks" CHECK ("pulses"."going" between 1 and 5 and "pulses"."useful" between 1 and 5),
	CONSTRAINT "pulses_answered" CHECK (("pulses"."answered_at" is null) = ("pulses"."going" is null and "pulses"."useful" is null and "pulses"."wants_call" is null))
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"binome_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"private" boolean NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "contacts_idempotence" UNIQUE("author_id","client_id"),
	CONSTRAINT "contacts_kind" CHECK ("contacts"."kind" in ('call', 'visit', 'mail', 'meeting', 'note')),
	CONSTRAINT "contacts_minutes" CHECK ("contacts"."minutes" between 1 and 10080),
	CONSTRAINT "contacts_tombstone" CHECK ("contacts"."deleted_at" is null or ("contacts"."body" = '' and "contacts"."html" = ''))
);
--> statement-breakpoint
CREATE TABLE "next_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contact_id" uuid NOT NULL,
	"binome_id" uuid NOT NULL,
	"what" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"done_at" timestamp (3) with time zone,
	"done_by" uuid,
	"reminded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "next_steps_done" CHECK (("next_steps"."done_at" is null) = ("next_steps"."done_by" is null))
);
--> statement-breakpoint
CREATE TABLE "match_pairs" (
	"run_id" uuid NOT NULL,
	"mentee_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"score" double precision NOT NULL,
	"pinned" boolean NOT NULL,
	"explained" jsonb NOT NULL,
	CONSTRAINT "match_pairs_run_id_mentee_id_pk" PRIMARY KEY("run_id","mentee_id")
);
--> statement-breakpoint
CREATE TABLE "match_pins" (
	"cohort_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"mentee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "match_pins_cohort_id_mentor_id_mentee_id_pk" PRIMARY KEY("cohort_id","mentor_id","mentee_id"),
	CONSTRAINT "match_pins_kind" CHECK ("match_pins"."kind" in ('pin', 'forbid'))
);
--> statement-breakpoint
CREATE TABLE "match_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cohort_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"weights" jsonb NOT NULL,
	"mentors" integer NOT NULL,
	"mentees" integer NOT NULL,
	"score" double precision NOT NULL,
	"leftovers" jsonb NOT NULL,
	"milliseconds" integer NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	CONSTRAINT "match_runs_idempotence" UNIQUE("created_by","client_id"),
	CONSTRAINT "match_runs_published" CHECK (("match_runs"."published_at" is null) = ("match_runs"."published_by" is null))
);
--> statement-breakpoint
CREATE TABLE "profile_themes" (
	"programme_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"theme" text NOT NULL,
	"level" integer NOT NULL,
	CONSTRAINT "profile_themes_programme_id_member_id_direction_theme_pk" PRIMARY KEY("programme_id","member_id","direction","theme"),
	CONSTRAINT "profile_themes_direction" CHECK ("profile_themes"."direction" in ('wanted', 'offered')),
	CONSTRAINT "profile_themes_level" CHECK ("profile_themes"."level" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "profile_wishes" (
	"programme_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"wished_id" uuid NOT NULL,
	CONSTRAINT "profile_wishes_programme_id_member_id_wished_id_pk" PRIMARY KEY("programme_id","member_id","wished_id"),
	CONSTRAINT "profile_wishes_other" CHECK ("profile_wishes"."member_id" <> "profile_wishes"."wished_id")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"programme_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"side" text NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"slots" text[] DEFAULT '{}' NOT NULL,
	"capacity" integer DEFAULT 1 NOT NULL,
	"hopes" text DEFAULT '' NOT NULL,
	"revision" bigint DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "profiles_programme_id_member_id_pk" PRIMARY KEY("programme_id","member_id"),
	CONSTRAINT "profiles_side" CHECK ("profiles"."side" in ('mentor', 'mentee')),
	CONSTRAINT "profiles_languages" CHECK ("profiles"."languages" <@ array['fr', 'ar', 'en', 'zgh']),
	CONSTRAINT "profiles_slots" CHECK ("profiles"."slots" <@ array['mon-am', 'mon-pm', 'tue-am', 'tue-pm', 'wed-am', 'wed-pm', 'thu-am', 'thu-pm', 'fri-am', 'fri-pm', 'sat-am', 'sat-pm']),
	CONSTRAINT "profiles_capacity" CHECK ("profiles"."capacity" between 0 and 20)
);
--> statement-breakpoint
CREATE TABLE "commune_ties" (
	"programme_id" uuid NOT NULL,
	"commune_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commune_ties_programme_id_commune_id_other_id_pk" PRIMARY KEY("programme_id","commune_id","other_id"),
	CONSTRAINT "commune_ties_order" CHECK ("commune_ties"."commune_id" < "commune_ties"."other_id")
);
--> statement-breakpoint
CREATE TABLE "binome_declines" (
	"binome_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "binome_declines_binome_id_member_id_pk" PRIMARY KEY("binome_id","member_id"),
	CONSTRAINT "binome_declines_reason" CHECK ("binome_declines"."reason" in ('time', 'fit', 'language', 'known', 'other'))
);
--> statement-breakpoint
ALTER TABLE "inbox_entries" DROP CONSTRAINT "inbox_entries_kind";--> statement-breakpoint
ALTER TABLE "inbox_entries" DROP CONSTRAINT "inbox_entries_reason";--> statement-breakpoint
ALTER TABLE "news" DROP CONSTRAINT "news_kind";--> statement-breakpoint
ALTER TABLE "news" DROP CONSTRAINT "news_sheet";--> statement-breakpoint
DROP INDEX "binomes_pair";--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "status" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "cohort_id" uuid;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "explained" jsonb;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "mentor_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "mentee_accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "pause_reason" text;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "close_reason" text;--> statement-breakpoint
ALTER TABLE "binomes" ADD COLUMN "follows_id" uuid;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "population" integer;--> statement-breakpoint
ALTER TABLE "communes" ADD COLUMN "setting" text;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "rules" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "nudge_after_days" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "nudge_both_after_days" integer DEFAULT 17 NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "tell_after_days" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "pulses" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_agreement" FOREIGN KEY ("binome_id","revision") REFERENCES "public"."agreements"("binome_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_steps" ADD CONSTRAINT "binome_steps_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_steps" ADD CONSTRAINT "binome_steps_by_id_members_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_steps" ADD CONSTRAINT "binome_steps_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_substitutes" ADD CONSTRAINT "binome_substitutes_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_substitutes" ADD CONSTRAINT "binome_substitutes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_substitutes" ADD CONSTRAINT "binome_substitutes_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_members" ADD CONSTRAINT "cohort_members_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohort_members" ADD CONSTRAINT "cohort_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cohorts" ADD CONSTRAINT "cohorts_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_exclusions" ADD CONSTRAINT "pair_exclusions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_exclusions" ADD CONSTRAINT "pair_exclusions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_exclusions" ADD CONSTRAINT "pair_exclusions_other_id_members_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_exclusions" ADD CONSTRAINT "pair_exclusions_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_consents" ADD CONSTRAINT "handover_consents_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_consents" ADD CONSTRAINT "handover_consents_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_from_id_members_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_id_members_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_nudges" ADD CONSTRAINT "binome_nudges_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_done_by_members_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pairs" ADD CONSTRAINT "match_pairs_run_id_match_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."match_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pairs" ADD CONSTRAINT "match_pairs_mentee_id_members_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pairs" ADD CONSTRAINT "match_pairs_mentor_id_members_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pins" ADD CONSTRAINT "match_pins_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pins" ADD CONSTRAINT "match_pins_mentor_id_members_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pins" ADD CONSTRAINT "match_pins_mentee_id_members_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_pins" ADD CONSTRAINT "match_pins_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_runs" ADD CONSTRAINT "match_runs_published_by_members_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_themes" ADD CONSTRAINT "profile_themes_profile" FOREIGN KEY ("programme_id","member_id") REFERENCES "public"."profiles"("programme_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_wishes" ADD CONSTRAINT "profile_wishes_wished_id_members_id_fk" FOREIGN KEY ("wished_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_wishes" ADD CONSTRAINT "profile_wishes_profile" FOREIGN KEY ("programme_id","member_id") REFERENCES "public"."profiles"("programme_id","member_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_ties" ADD CONSTRAINT "commune_ties_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_ties" ADD CONSTRAINT "commune_ties_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_ties" ADD CONSTRAINT "commune_ties_other_id_communes_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_declines" ADD CONSTRAINT "binome_declines_binome_id_binomes_id_fk" FOREIGN KEY ("binome_id") REFERENCES "public"."binomes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binome_declines" ADD CONSTRAINT "binome_declines_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "binome_steps_order" ON "binome_steps" USING btree ("binome_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "binome_substitutes_one" ON "binome_substitutes" USING btree ("binome_id","side") WHERE "binome_substitutes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "binome_substitutes_member" ON "binome_substitutes" USING btree ("member_id") WHERE "binome_substitutes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "binome_substitutes_due" ON "binome_substitutes" USING btree ("until_on") WHERE "binome_substitutes"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "cohort_members_member" ON "cohort_members" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "cohorts_newest" ON "cohorts" USING btree ("programme_id","created_at","id");--> statement-breakpoint
CREATE INDEX "handover_consents_member" ON "handover_consents" USING btree ("member_id") WHERE "handover_consents"."given" is null;--> statement-breakpoint
CREATE INDEX "handovers_binome" ON "handovers" USING btree ("binome_id","at","id");--> statement-breakpoint
CREATE INDEX "contacts_order" ON "contacts" USING btree ("binome_id","happened_at","id");--> statement-breakpoint
CREATE INDEX "next_steps_contact" ON "next_steps" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "next_steps_open" ON "next_steps" USING btree ("binome_id","due_on") WHERE "next_steps"."done_at" is null;--> statement-breakpoint
CREATE INDEX "next_steps_due" ON "next_steps" USING btree ("due_on") WHERE "next_steps"."done_at" is null and "next_steps"."reminded_at" is null;--> statement-breakpoint
CREATE INDEX "match_runs_newest" ON "match_runs" USING btree ("cohort_id","created_at","id");--> statement-breakpoint
ALTER TABLE "binomes" ADD CONSTRAINT "binomes_cohort_id_cohorts_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "public"."cohorts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "binomes_paused" ON "binomes" USING btree ("paused_until") WHERE "binomes"."status" = 'paused';--> statement-breakpoint
CREATE UNIQUE INDEX "binomes_pair" ON "binomes" USING btree ("programme_id","mentor_id","mentee_id") WHERE "binomes"."status" in ('proposed', 'active', 'paused');--> statement-breakpoint
ALTER TABLE "binomes" ADD CONSTRAINT "binomes_status" CHECK ("binomes"."status" in ('proposed', 'declined', 'active', 'paused', 'closed'));--> statement-breakpoint
ALTER TABLE "binomes" ADD CONSTRAINT "binomes_pause" CHECK (("binomes"."status" = 'paused') = ("binomes"."paused_at" is not null and "binomes"."paused_until" is not null and "binomes"."pause_reason" is not null));--> statement-breakpoint
ALTER TABLE "binomes" ADD CONSTRAINT "binomes_pause_reason" CHECK ("binomes"."pause_reason" in ('leave', 'elections', 'ramadan', 'other'));--> statement-breakpoint
ALTER TABLE "binomes" ADD CONSTRAINT "binomes_close" CHECK (("binomes"."status" = 'closed') = ("binomes"."closed_at" is not null and "binomes"."close_reason" is not null));--> statement-breakpoint
ALTER TABLE "binomes" ADD CONSTRAINT "binomes_close_reason" CHECK ("binomes"."close_reason" in ('done', 'mandate', 'time', 'fit', 'other'));--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_kind" CHECK ("inbox_entries"."kind" in ('thread', 'acceptance', 'practice', 'conversation', 'forward', 'binome'));--> statement-breakpoint
ALTER TABLE "inbox_entries" ADD CONSTRAINT "inbox_entries_reason" CHECK ("inbox_entries"."reason" in ('mentioned', 'accepted', 'answered', 'announced', 'asked', 'posted', 'published', 'written', 'requested', 'consent', 'review', 'returned', 'remarked', 'questioned', 'changed', 'refresh', 'adopted', 'revised', 'proposed', 'disclosure', 'sign', 'turn', 'silent', 'due', 'pulse', 'closed', 'succeeded', 'substituted', 'begun', 'declined', 'paused', 'resumed', 'assessed', 'noted'));--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_population" CHECK ("communes"."population" between 1 and 100000000);--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_setting" CHECK ("communes"."setting" in ('urban', 'suburban', 'rural', 'mountain'));--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_kind" CHECK ("news"."kind" in ('posted', 'accepted', 'published', 'sheet', 'binome'));--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_sheet" CHECK (("news"."kind" in ('sheet', 'binome')) = ("news"."reason" is not null and "news"."member_ids" is not null));--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_dates" CHECK ("programmes"."ends_on" >= "programmes"."starts_on");--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_thresholds" CHECK ("programmes"."nudge_after_days" between 1 and 365 and "programmes"."nudge_both_after_days" > "programmes"."nudge_after_days" and "programmes"."tell_after_days" > "programmes"."nudge_both_after_days" and "programmes"."tell_after_days" <= 365);--> statement-breakpoint
UPDATE "binomes" SET "started_at" = "created_at", "mentor_accepted_at" = "created_at", "mentee_accepted_at" = "created_at";
