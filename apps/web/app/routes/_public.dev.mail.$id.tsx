import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import '#app/features/dev/mail.css';
import { requireKeptMail } from '#app/features/dev/kept-mail.server.ts';
import { LinkedText } from '#app/features/dev/linked-text.tsx';
import { read } from '#app/lib/failures.ts';

export const handle = { title: 'dev.mail.title' };

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireKeptMail(context);
  const id = idSchema.safeParse(params.id);
  if (!id.success) throw data(null, { status: 404 });
  return { mail: await read(context.services.mails.getKept(id.data)) };
}

export default function KeptMailPage() {
  const { t } = useTranslation();
  const { mail } = useLoaderData<typeof loader>();
  return (
    <article className="kept-mail">
      <PageHeader title={<bdi>{mail.subject}</bdi>} back={{ to: '/dev/mail', label: t('dev.mail.back') }} />
      <p className="note">
        {t('dev.mail.to')} <bdi>{mail.to}</bdi> · <DateTime instant={mail.createdAt} />
      </p>
      {mail.html !== null && (
        <p>
          <a href={`/dev/mail/${mail.id}/html`}>{t('dev.mail.html')}</a>
        </p>
      )}
      <LinkedText text={mail.text} />
    </article>
  );
}
