package microapps.gate

# METADATA
# title: The app is archived
# custom:
#   id: app-not-running
#   variant: archived
#   reason: The time of this app was over and nobody renewed it, so it is archived. What is archived is not built or put into use.
#   fix: Open its page and reactivate it, then ask again.
found["app-not-running"] contains {"variant": "archived"} if input.lifecycle.state == "archived"

# METADATA
# title: The app is retired
# custom:
#   id: app-not-running
#   variant: retired
#   reason: Somebody retired this app because it was no longer needed. What is retired is not built or put into use.
#   fix: If it is needed after all, open its page and reactivate it, then ask again.
found["app-not-running"] contains {"variant": "retired"} if input.lifecycle.state == "retired"

# METADATA
# title: The app is suspended
# custom:
#   id: app-not-running
#   variant: suspended
#   reason: This app is suspended, so it is not built or put into use until somebody has looked at it.
#   fix: Ask a platform admin what has to be done first.
found["app-not-running"] contains {"variant": "suspended"} if input.lifecycle.state == "suspended"

# METADATA
# title: The app is deleted
# custom:
#   id: app-not-running
#   variant: deleted
#   reason: This app was deleted, because nobody brought it back in time.
#   fix: If it is still needed, register its microapp.yaml again; it then starts anew.
found["app-not-running"] contains {"variant": "deleted"} if input.lifecycle.state == "deleted"
