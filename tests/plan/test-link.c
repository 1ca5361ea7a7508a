/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/gw-link.h"

/* Addresses come from anybody: the web and mail may be opened, nothing else. */

static void
test_the_web_and_mail_open (void)
{
  static const char *const addresses[] = {
    "http://example.org", "https://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/", "https://user@example.org:8080/",
    "https://[::1]/", "https://예시.한국/가", "mailto:a@example.org", "mailto:a@example.org?subject=b",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    if (!gw_link_can_open (addresses[i]))
      g_error ("%s", addresses[i]);
}

static void
test_nothing_else_opens (void)
{
  static const char *const addresses[] = {
    NULL, "", " ", "x", "https:", "https://", "https:///etc/passwd", "//example.org", "/etc/passwd", "\\\\host\\share",
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "vbscript:x",
    "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "file:x", "smb://host/share", "sftp://host/x",
    "ftp://host/x", "dav://host/x", "ssh://host", "telnet://host", "ms-msdt:/id", "search-ms:x", "blob:https://x/y",
    "about:blank", "view-source:https://example.org", "jar:file:///x!/y", "help:groundwork", "trash:///", "mailto",
    "groundwork:x", "application/x:y", "https://example.org/\x01", "https://example.org/\u202egro.live", "https://exa\u200bmple.org", "https://example.org/\n",
    "https://example.org/%zz", "http:/x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    if (gw_link_can_open (addresses[i]))
      g_error ("%s", addresses[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/link/the-web-and-mail-open", test_the_web_and_mail_open);
  g_test_add_func ("/plan/link/nothing-else-opens", test_nothing_else_opens);

  return g_test_run ();
}
