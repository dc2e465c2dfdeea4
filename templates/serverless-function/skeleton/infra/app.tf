# What microapp.yaml says, as tags: who owns what runs here, and when it may go. Texts are cut down to what a tag may hold.
locals {
  app  = yamldecode(file("${path.module}/../microapp.yaml"))
  name = local.app.name

  facts = {
    app         = local.app.name
    owner       = local.app.owner.team
    contact     = local.app.owner.contact
    tier        = try(local.app.tier, "derived")
    data        = local.app.classification.data
    ttl         = try("${local.app.lifecycle.ttl_days}d", "by-risk")
    created     = local.app.lifecycle.created_at
    cost-center = try(local.app.cost_center, "none")
    managed-by  = "terraform"
  }

  tags = {
    for key, value in local.facts :
    key => substr(replace(tostring(value), "/[^A-Za-z0-9 _.:=+@-]/", "-"), 0, 256)
  }

  # Names in the cloud have a limit. A long one is cut, and a fingerprint of the whole keeps it apart from others.
  whole_name = "${var.namespace}-${local.name}"
  short_name = length(local.whole_name) <= 48 ? local.whole_name : "${substr(local.whole_name, 0, 39)}-${substr(sha256(local.whole_name), 0, 8)}"
}
