"use client";

import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Store } from "../store-types";

type Permission = NonNullable<Store["tokens"][number]["grant"]>["permissions"][number];

type PermissionsProps = { permissions: readonly Permission[] };

/** What the marketplace answered: in one line, and permission by permission. Open where something is missing. */
export function PermissionAnswers({ permissions }: PermissionsProps) {
  const t = useTranslations("stores.test");
  const missing = permissions.filter(({ isGranted }) => !isGranted).length;
  const count = permissions.length;
  return (
    <details open={missing > 0} className="rounded-md border px-3 py-2">
      <summary className="cursor-pointer rounded-sm">
        <Status tone={missing > 0 ? "danger" : "success"} className="pl-1 align-middle">
          {missing > 0 ? t("someMissing", { missing, count }) : t("allGiven", { count })}
        </Status>
      </summary>
      <div className="pt-2">
        <PermissionTable permissions={permissions} />
      </div>
    </details>
  );
}

/** Those that are missing first. */
function PermissionTable({ permissions }: PermissionsProps) {
  const t = useTranslations("stores.test");
  const features = useTranslations("stores.feature");
  const sorted = permissions.toSorted((one, other) => Number(one.isGranted) - Number(other.isGranted));
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>{t("permission")}</TableHead>
          <TableHead>{t("for")}</TableHead>
          <TableHead>{t("result")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {sorted.map(({ permission, feature, isGranted }) => (
          <TableRow key={`${permission} ${feature}`}>
            <TableCell className="break-all">{permission}</TableCell>
            <TableCell>{features(feature)}</TableCell>
            <TableCell className="whitespace-nowrap">
              <Status tone={isGranted ? "success" : "danger"}>
                {isGranted ? t("granted") : t("lacking")}
              </Status>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
