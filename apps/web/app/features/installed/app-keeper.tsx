import { useLocation, useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { outboxOf } from '#app/features/outbox/outbox.ts';
import { whenIdle } from '#app/lib/when-idle.ts';

const load = () => import('./installed-app.ts');

/** On every page of a signed-in member: installs what works without a line, and keeps the pages that are looked at. */
export function AppKeeper({ memberId }: { memberId: string }) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const leave = useRef(() => navigate('/sign-in'));

  useEffect(() => {
    let end = () => {};
    const cancel = whenIdle(() => {
      void load().then(
        ({ installApp }) => {
          end = installApp(memberId);
        },
        () => undefined,
      );
    });
    return () => {
      cancel();
      end();
    };
  }, [memberId]);

  // A page that was left before there was time for it was looked at all the same: it is kept with the next one.
  const unkept = useRef(new Set<string>());
  useEffect(() => {
    unkept.current.add(pathname + search);
    return whenIdle(() => {
      const paths = [...unkept.current];
      unkept.current.clear();
      void load().then(({ keepPages }) => keepPages(paths), () => undefined);
    });
  }, [pathname, search, memberId]);

  useEffect(() => {
    let end = () => {};
    const cancel = whenIdle(() => {
      void outboxOf(memberId).then(
        (outbox) => {
          end = outbox.listen(({ type }) => {
            // Signed out in another tab: this one shows nothing of theirs any more, and keeps nothing.
            if (type !== 'forgotten') return;
            outbox.close();
            leave.current();
          });
        },
        () => undefined,
      );
    });
    return () => {
      cancel();
      end();
    };
  }, [memberId]);
  return null;
}
