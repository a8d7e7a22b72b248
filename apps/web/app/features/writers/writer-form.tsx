import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';

/** `label`: what the button is called where its word alone says too little, among many. */
type Props = { intent: 'add' | 'remove'; member: MemberRef; does: string; label?: string };

/** One button for one person: adds them to those who write the sheet, or removes them. */
export function WriterForm({ intent, member, does, label }: Props) {
  return (
    <Form intent={intent}>
      <input type="hidden" name="memberId" value={member.id} />
      <SubmitButton look="secondary" size="s" aria-label={label}>
        {does}
      </SubmitButton>
    </Form>
  );
}
