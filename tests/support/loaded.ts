/** The modules that a program may load beside Pulumi's own, without their endings. */
export const loadedByPrograms =
  /^(index|provider\/(resource|stub|traces|provider-class|owner|secret-arguments|settings|before-construction)|resources\/contract\/(owner|vendors)|resources\/[a-z-]+\/class)$/;
