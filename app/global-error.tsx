"use client";

import { requestIdOf } from "@/components/shell/request-id-of";
import "./globals.css";

/**
 * Stands in for the whole document when the root layout itself failed, so the message files may be what
 * is missing: the few words are written here, in both languages.
 */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const requestId = requestIdOf(error);
  return (
    <html lang="en">
      <head>
        <title>Longshore</title>
      </head>
      <body>
        <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-4 text-base">
          <h1 className="font-semibold text-xl">Longshore could not start this page</h1>
          <p className="text-muted-foreground">
            The fault is ours and has been recorded. Orders keep arriving and nothing you saved is lost.
          </p>
          <p lang="zh-Hans" className="text-muted-foreground">
            页面未能打开，问题在我们这边，已自动记录。订单同步不受影响，已保存的内容不会丢失。
          </p>
          {requestId ? <p className="text-muted-foreground">Request id / 请求编号：{requestId}</p> : null}
          <button
            type="button"
            onClick={retry}
            className="h-8 w-fit rounded-md bg-primary px-3 font-medium text-primary-foreground text-sm"
          >
            Load again / 重新加载
          </button>
        </main>
      </body>
    </html>
  );
}
