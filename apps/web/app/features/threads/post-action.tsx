import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';

type Props = { intent: string; fields: Record<string, string>; icon?: ReactNode; children: ReactNode };

/** A button of a post that is a form of its own, so that it works without JavaScript. */
export function PostAction({ intent, fields, icon, children }: Props) {
  const { formData } = useNavigation();
  const pending = formData?.get('intent') === intent && formData.get('postId') === (fields['postId'] ?? null);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look="quiet" size="s" icon={icon} pending={pending}>
        {children}
      </Button>
    </Form>
  );
}
