import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { remarkBlockInput } from '@passerelle/core/remarks/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Prose } from '#app/components/prose.tsx';
import { sendRemark } from '#app/features/remarks/remark-actions.server.ts';
import { RemarkForm } from '#app/features/remarks/remark-form.tsx';
import '#app/features/remarks/remarks.css';
import { read } from '#app/lib/failures.ts';
import { pathId } from '#app/lib/path-id.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'remarks.add' };
export { stayOnFailure as clientAction } from '#app/lib/stay-on-failure.ts';

/** The block that the address names. */
function placeOf({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const query = new URL(request.url).searchParams;
  const asked = remarkBlockInput.safeParse({ practiceId: pathId(params['id']), part: query.get('part'), locale: query.get('locale') });
  if (!asked.success) throw data({ code: 'not-found' }, { status: 404 });
  return asked.data;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  return { block: await read(context.services.remarks.block(actor, placeOf({ request, params }))), clientId: crypto.randomUUID() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  const place = placeOf({ request, params });
  return sendRemark({ context, actor, place, form: await request.formData() });
}

/** A refusal too is followed by a fresh look: what is there now is what was refused for. */
export const shouldRevalidate = () => true;

export default function NewRemark() {
  const { t } = useTranslation();
  const { block, clientId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { practiceId, sheet, part, locale, html, can } = block;
  return (
    <div className="narrow stack">
      <PageHeader title={t('remarks.add')} intro={t(`practices.part.${part}.label`)} back={{ to: `/practices/${practiceId}#part-${part}`, label: sheet.title }} />
      <Panel title={t('remarks.form.now')} className="remark-block">
        {html === '' ? (
          <p className="note">{t('remarks.form.empty')}</p>
        ) : (
          <div lang={locale}>
            <Prose html={html} />
          </div>
        )}
      </Panel>
      {can.remark ? <RemarkForm block={block} clientId={clientId} answer={answer} /> : <p>{t('remarks.form.closed')}</p>}
    </div>
  );
}
