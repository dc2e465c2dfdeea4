# A private bucket, and a content network in front of it that alone may read it. No server runs, so nothing can call out.

data "aws_caller_identity" "current" {}

resource "aws_s3_bucket" "pages" {
  # checkov:skip=CKV_AWS_18:Nobody but the content network can read it, and who visits is not recorded
  # checkov:skip=CKV_AWS_144:The pages are built anew from the repository
  # checkov:skip=CKV_AWS_145:The pages are no secret; the storage encrypts them with its own key, which costs nothing
  # checkov:skip=CKV2_AWS_62:Nothing waits for new pages
  bucket        = "${local.short_name}-${substr(sha256(data.aws_caller_identity.current.account_id), 0, 8)}"
  force_destroy = true

  lifecycle {
    precondition {
      condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", local.name))
      error_message = "The name in microapp.yaml may have lower-case letters, digits and dashes only."
    }
  }
}

resource "aws_s3_bucket_public_access_block" "pages" {
  bucket                  = aws_s3_bucket.pages.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "pages" {
  bucket = aws_s3_bucket.pages.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

# An older page can be brought back for a month.
resource "aws_s3_bucket_versioning" "pages" {
  bucket = aws_s3_bucket.pages.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "pages" {
  bucket     = aws_s3_bucket.pages.id
  depends_on = [aws_s3_bucket_versioning.pages]

  rule {
    id     = "old-pages"
    status = "Enabled"

    filter {}

    noncurrent_version_expiration {
      noncurrent_days = 30
    }

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

data "aws_iam_policy_document" "pages" {
  statement {
    sid       = "ContentNetworkReads"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.pages.arn}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = [aws_cloudfront_distribution.pages.arn]
    }
  }
}

resource "aws_s3_bucket_policy" "pages" {
  bucket = aws_s3_bucket.pages.id
  policy = data.aws_iam_policy_document.pages.json
}

resource "aws_cloudfront_origin_access_control" "pages" {
  name                              = aws_s3_bucket.pages.id
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

resource "aws_cloudfront_response_headers_policy" "pages" {
  name = aws_s3_bucket.pages.id

  security_headers_config {
    content_security_policy {
      content_security_policy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
      override                = true
    }

    content_type_options {
      override = true
    }

    frame_options {
      frame_option = "DENY"
      override     = true
    }

    referrer_policy {
      referrer_policy = "no-referrer"
      override        = true
    }

    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = true
      preload                    = true
      override                   = true
    }
  }
}

resource "aws_cloudfront_distribution" "pages" {
  # checkov:skip=CKV_AWS_68:A firewall costs more than the page; there is no server to protect
  # checkov:skip=CKV2_AWS_47:The same firewall, for one product that is not used here
  # checkov:skip=CKV_AWS_86:Who visits is not recorded
  # checkov:skip=CKV_AWS_174:The address of the content network brings its own certificate, with TLS 1.2 or newer
  # checkov:skip=CKV2_AWS_42:The same certificate
  # checkov:skip=CKV_AWS_310:One bucket is enough for a page that may be away for an hour
  # checkov:skip=CKV_AWS_374:Colleagues travel
  enabled             = true
  comment             = "${var.namespace}/${local.name}"
  default_root_object = "index.html"
  http_version        = "http2and3"
  is_ipv6_enabled     = true
  # The cheapest: servers in Europe and North America.
  price_class = "PriceClass_100"

  origin {
    origin_id                = "pages"
    domain_name              = aws_s3_bucket.pages.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.pages.id
  }

  default_cache_behavior {
    target_origin_id           = "pages"
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = true
    viewer_protocol_policy     = "redirect-to-https"
    response_headers_policy_id = aws_cloudfront_response_headers_policy.pages.id
    # "CachingOptimized", one of the policies that every account has.
    cache_policy_id = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
