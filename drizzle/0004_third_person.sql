CREATE FUNCTION refuse_third_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		SELECT 1 FROM conversations c JOIN binomes b ON b.id = c.binome_id
		WHERE c.id = NEW.conversation_id AND NEW.member_id NOT IN (b.mentor_id, b.mentee_id)
	) THEN
		RAISE EXCEPTION 'the conversation of a binome takes no third person' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER conversation_members_two BEFORE INSERT OR UPDATE OF conversation_id, member_id ON conversation_members
	FOR EACH ROW EXECUTE FUNCTION refuse_third_person();
