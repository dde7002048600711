/** The commit that is checked out, in words; changes of `page` do not count as changes. */
declare function commit(root: string, page: string): string;
export = commit;
