import type { InvitationPage } from '@passerelle/core/auth/contract.ts';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useRevokeQuestion } from './use-revoke-question.ts';
import { useSendAgainQuestions } from './use-send-again-questions.ts';

type Props = { page: InvitationPage; answer: { problem: FormProblem } | undefined };

/** What the address asks about an invitation, or about all whose addressees have not come. */
export function AskedAboutInvitations({ page: { items, awaited }, answer }: Props) {
  const revokeQuestion = useRevokeQuestion();
  const { one, all } = useSendAgainQuestions();
  const [revoking, again, toAll] = [useAsked('revoke'), useAsked('send-again'), useAsked('send-all')];
  const leaving = items.find(({ id, state }) => id === revoking && state === 'pending');
  const sending = items.find(({ id, can }) => id === again && can.sendAgain);
  return (
    <>
      {leaving && <AskedPanel question={revokeQuestion(leaving)} answer={answer} />}
      {sending && <AskedPanel question={one(sending)} answer={answer} />}
      {toAll && awaited.due > 0 && <AskedPanel question={all(awaited)} answer={answer} />}
    </>
  );
}
