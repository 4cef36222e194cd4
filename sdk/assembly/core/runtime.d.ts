/** What the own runtime adds to asc's: present only in builds that use it, so always asked for with `isDefined`. */
declare function __leave(): void;
declare function __bear(): void;
declare function __exhausted(): void;
