/** How an environment is set, by shell. */
export const environmentForms: Record<string, (name: string, value: string) => string> = {
  sh: (name, value) => `export ${name}='${value}'`,
  fish: (name, value) => `set -gx ${name} '${value}'`,
  powershell: (name, value) => `$env:${name} = '${value}'`,
  dotenv: (name, value) => `${name}=${value}`,
};
