ALTER TABLE "binome_substitutes" ADD COLUMN "client_id" uuid;--> statement-breakpoint
ALTER TABLE "handovers" ADD COLUMN "hidden_up_to" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "binome_substitutes" ADD CONSTRAINT "binome_substitutes_idempotence" UNIQUE("created_by","client_id");--> statement-breakpoint
CREATE OR REPLACE FUNCTION refuse_third_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT 1 FROM conversations c JOIN binomes b ON b.id = c.binome_id
		WHERE c.id = NEW.conversation_id AND NEW.member_id NOT IN (b.mentor_id, b.mentee_id) AND NOT EXISTS (
			SELECT 1 FROM binome_substitutes bs
			WHERE bs.binome_id = b.id AND bs.member_id = NEW.member_id AND bs.entered_at IS NOT NULL AND bs.ended_at IS NULL)
	) THEN
		RAISE EXCEPTION 'the conversation of a binome takes no third person' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
DROP TRIGGER conversation_members_two ON conversation_members;
--> statement-breakpoint
CREATE TRIGGER conversation_members_two BEFORE INSERT OR UPDATE OF conversation_id, member_id, left_at ON conversation_members
	FOR EACH ROW WHEN (NEW.left_at IS NULL) EXECUTE FUNCTION refuse_third_person();
