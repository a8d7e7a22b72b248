import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { ForwardList, ForwardListChoice, forwardLists } from '#app/features/forwards/forward-list.tsx';
import '#app/features/forwards/forwards.css';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'forwards.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const { forwards } = context.services;
  const { searchParams } = new URL(request.url);
  const list = forwardLists.find((name) => name === searchParams.get('list')) ?? 'waiting';
  const asked = { ...(searchParams.get('cursor') && { cursor: searchParams.get('cursor') ?? '' }) };
  const page = await read(
    list === 'own' ? forwards.listOwn(actor, asked) : forwards.listForAuthor(actor, { ...asked, state: list === 'granted' ? 'granted' : 'asked' }),
  );
  return { list, page, selfId: actor.memberId };
}

export default function Forwards() {
  const { t } = useTranslation();
  return (
    <div className="forwards">
      <PageHeader title={t('forwards.title')} intro={t('forwards.titleIntro')} />
      <div className="stack">
        <ForwardListChoice />
        <Panel>
          <ForwardList {...useLoaderData<typeof loader>()} />
        </Panel>
      </div>
    </div>
  );
}
