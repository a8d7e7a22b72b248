/**
 * A member's text, cleaned when it was written (core's `renderMarkdown`), each block with its own direction.
 * Only HTML that the core stored may come here.
 */
export function Prose({ html, className = '' }: { html: string; className?: string }) {
  return <div className={`prose ${className}`.trim()} dangerouslySetInnerHTML={{ __html: html }} />;
}
