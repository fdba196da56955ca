import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Role } from "@/domain/roles";

export interface MemberEntry {
  userId: string;
  name: string | null;
  email: string;
  role: Role;
  storeIds: string[];
  joinedAt: Date;
}

export function MemberList({ members, ownId }: { members: MemberEntry[]; ownId: string }) {
  const t = useTranslations("settings.organization");
  const role = useTranslations("members.role");
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>{t("member")}</TableHead>
          <TableHead>{t("role")}</TableHead>
          <TableHead>{t("scope")}</TableHead>
          <TableHead className="max-sm:hidden">{t("joined")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.userId}>
            <TableCell>
              <p className="flex flex-wrap items-center gap-x-2 font-medium">
                {member.name ?? member.email}
                {member.userId === ownId ? <Badge>{t("you")}</Badge> : null}
              </p>
              {member.name ? <p className="wrap-break-word text-muted-foreground">{member.email}</p> : null}
            </TableCell>
            <TableCell className="whitespace-nowrap">{role(member.role)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {member.role === "manager"
                ? t("someStores", { count: member.storeIds.length })
                : t("allStores")}
            </TableCell>
            <TableCell className="whitespace-nowrap max-sm:hidden">
              <DateTime at={member.joinedAt} format="dayWithYear" />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
