import { escapeHtml } from "./escape-html";

export interface Letter {
  lang: string;
  subject: string;
  /** The line that in-boxes show beside the subject. */
  preview: string;
  heading: string;
  paragraphs: string[];
  button: { label: string; href: string };
  /** Stands above the bare address, for readers whose mail program shows no button. */
  linkHint: string;
  notes: string[];
  /** Who sends this, and the address of this installation. */
  sender: { name: string; href: string };
}

export interface MailContent {
  subject: string;
  html: string;
  text: string;
}

/** One look for every mail: a heading, a few sentences, one thing to press. */
export function letter(content: Letter): MailContent {
  return { subject: content.subject, html: toHtml(content), text: toText(content) };
}

function toText({ heading, paragraphs, button, notes, sender }: Letter): string {
  return `${[heading, ...paragraphs, `${button.label}:\n${button.href}`, ...notes, `-- \n${sender.name}\n${sender.href}`].join("\n\n")}\n`;
}

const font =
  "-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans SC',Roboto,Helvetica,Arial,sans-serif";

const body = `margin:0;font-family:${font};font-size:15px;line-height:24px;`;

/**
 * Tables and inline styles, because mail programs know little else. The classes only carry the dark colours:
 * where a style block is thrown away the light ones stay, and nothing becomes unreadable.
 */
function toHtml({
  lang,
  subject,
  preview,
  heading,
  paragraphs,
  button,
  linkHint,
  notes,
  sender,
}: Letter): string {
  const href = escapeHtml(button.href);
  const paragraph = (words: string) =>
    `<p class="ink" style="${body}margin-top:12px;color:#2b2d33;">${escapeHtml(words)}</p>`;
  const note = (words: string) =>
    `<p class="quiet" style="${body}margin-top:8px;font-size:13px;line-height:20px;color:#6a6d76;">${escapeHtml(words)}</p>`;

  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .ground { background: #141416 !important; }
  .sheet { background: #1c1c1f !important; border-color: #36373b !important; }
  .ink { color: #e9e9eb !important; }
  .quiet { color: #a0a2a9 !important; }
  .rule { border-color: #36373b !important; }
  .link { color: #a3b1ff !important; }
}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f6f6f7;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background:#f6f6f7;">
<tr><td align="center" style="padding:32px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px;">
<tr><td class="ink" style="${body}padding:0 4px 16px;font-weight:600;color:#2b2d33;">${escapeHtml(sender.name)}</td></tr>
<tr><td class="sheet" style="padding:28px;background:#ffffff;border:1px solid #e4e4e7;border-radius:8px;">
<h1 class="ink" style="${body}font-size:20px;line-height:28px;font-weight:600;color:#17181c;">${escapeHtml(heading)}</h1>
${paragraphs.map(paragraph).join("\n")}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0;">
<tr><td style="border-radius:6px;background:#4051b8;">
<a href="${href}" style="${body}display:inline-block;padding:9px 18px;font-weight:600;color:#ffffff;text-decoration:none;">${escapeHtml(button.label)}</a>
</td></tr>
</table>
<p class="quiet" style="${body}font-size:13px;line-height:20px;color:#6a6d76;">${escapeHtml(linkHint)}</p>
<p style="${body}margin-top:2px;font-size:13px;line-height:20px;word-break:break-all;"><a href="${href}" class="link" style="color:#4051b8;text-decoration:none;">${href}</a></p>
<div class="rule" style="margin-top:20px;padding-top:12px;border-top:1px solid #e4e4e7;">
${notes.map(note).join("\n")}
</div>
</td></tr>
<tr><td style="padding:16px 4px 0;">
<p style="${body}font-size:13px;line-height:20px;"><a href="${escapeHtml(sender.href)}" class="quiet" style="color:#6a6d76;text-decoration:none;">${escapeHtml(sender.href)}</a></p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
