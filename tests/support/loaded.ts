/** The modules that a program may load beside Pulumi's own, without their endings. */
export const loadedByPrograms =
  /^(index|program\/[a-z-]+|program\/(classes|functions)\/[a-z0-9-]+|resources\/contract\/(owner|vendors|settings|hidden-inputs))$/;
