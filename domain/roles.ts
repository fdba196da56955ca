export const roles = ["owner", "admin", "manager", "warehouse", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What a person may be allowed to do. `manager` acts on assigned stores only. */
export const permissions = {
  "organization.manage": ["owner", "admin"],
  "warehouses.manage": ["owner", "admin"],
  "stores.authorize": ["owner", "admin", "manager"],
  "stores.manage": ["owner", "admin", "manager"],
  "catalogue.edit": ["owner", "admin", "manager"],
  "orders.ship": ["owner", "admin", "manager", "warehouse"],
  "orders.refresh": ["owner", "admin", "manager", "warehouse"],
  "orders.read": ["owner", "admin", "manager", "warehouse", "viewer"],
  "buyer.read": ["owner", "admin", "manager", "warehouse"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function may(role: Role, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
}
