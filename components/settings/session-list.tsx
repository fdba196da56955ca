"use client";

import { Monitor, Smartphone } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { deviceOf } from "./device-of";
import type { ActionAnswer } from "./settle";

export interface SessionEntry {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  isCurrent: boolean;
}

type SessionListProps = { sessions: SessionEntry[]; revoke: (id: string) => Promise<ActionAnswer> };

export function SessionList({ sessions, revoke }: SessionListProps) {
  return (
    <ul className="divide-y">
      {sessions.map((session) => (
        <SessionRow key={session.id} session={session} revoke={revoke} />
      ))}
    </ul>
  );
}

function SessionRow({ session, revoke }: { session: SessionEntry; revoke: SessionListProps["revoke"] }) {
  const t = useTranslations("settings.sessions");
  const failureText = useFailureText();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const device = deviceOf(session.userAgent);
  const name = device ? t("device", { browser: device.browser, system: device.system }) : t("unknownDevice");
  const Icon = device?.isHandheld ? Smartphone : Monitor;

  const signOut = () =>
    startTransition(async () => {
      const { failure } = await revoke(session.id);
      // Somebody, perhaps the person on that device, was quicker: the list is what has to change.
      if (failure && failure.code !== "not_found") {
        toast.error(failureText(failure));
        return;
      }
      toast.success(t("revoked", { device: name }));
      router.refresh();
    });

  return (
    <li className="flex items-center gap-3 py-3">
      <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 font-medium">
          {name}
          {session.isCurrent ? <Badge tone="success">{t("current")}</Badge> : null}
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted-foreground">
          <span>
            {t("lastSeen")} <RelativeTime at={session.lastSeenAt} />
          </span>
          <span>
            {t("signedIn")} <DateTime at={session.createdAt} />
          </span>
        </p>
      </div>
      {session.isCurrent ? null : (
        <Button
          size="sm"
          isPending={isPending}
          onClick={signOut}
          aria-label={t("revokeNamed", { device: name })}
        >
          {t("revoke")}
        </Button>
      )}
    </li>
  );
}
