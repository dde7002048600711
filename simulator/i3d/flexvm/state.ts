/** A node of a cloud, or a virtual machine in it; both move through statuses by reads. */
export interface Moving {
  id: string;
  status: string;
  /** Statuses still to come, one a read. */
  ahead: string[];
  createdMs: number;
}

export interface Vm extends Moving {
  name: string;
  description: string;
  instanceType: string;
  image: string;
  tags: string[];
}

/** A FlexVM cloud (i3d.md section 6). */
export interface Cloud {
  id: string;
  name: string;
  site: string;
  instanceType: string;
  description: string;
  createdMs: number;
  nodes: Moving[];
  vms: Vm[];
}
