import { useTranslation } from '#app/lib/words.tsx';
import { colleges } from './colleges.ts';
import type { MemberView } from '@passerelle/core/members/contract.ts';
import { FieldFrame, useField } from '#app/components/field.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';

type Props = { name: string; label: string; members: MemberView[] };

/** Members to choose from, by college: a binôme stays within one. */
export function MemberSelect({ name, label, members }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { id, error, refilled, control } = useField(name, null);
  return (
    <FieldFrame id={id} label={label} error={error}>
      <select className="input input--select" defaultValue="" required {...refilled} {...control}>
        <option value="">{t('coordination.invitations.choose')}</option>
        {colleges.map((college) => (
          <optgroup key={college} label={t(`common.college.${college}`)}>
            {members
              .filter((member) => member.college === college)
              .map((member) => (
                <option key={member.id} value={member.id}>
                  {`${member.name} · ${communeName(member.commune)}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
