# One function in a network of its own that leads nowhere: it can be called, but cannot call anybody.

data "archive_file" "code" {
  type        = "zip"
  source_dir  = "${path.module}/../dist"
  output_path = "${path.module}/.terraform/function.zip"
}

# No gateway and no route out: this network costs nothing and reaches nothing.
resource "aws_vpc" "closed" {
  # checkov:skip=CKV2_AWS_11:Nothing can leave, so there are no flows to record
  cidr_block = "10.0.0.0/24"

  # Names are not looked up either: a question to the resolver is a way out, too.
  enable_dns_support = false
}

resource "aws_default_security_group" "closed" {
  vpc_id = aws_vpc.closed.id
}

resource "aws_subnet" "closed" {
  count             = 2
  vpc_id            = aws_vpc.closed.id
  cidr_block        = cidrsubnet(aws_vpc.closed.cidr_block, 2, count.index)
  availability_zone = "${var.region}${count.index == 0 ? "a" : "b"}"
}

resource "aws_security_group" "function" {
  # checkov:skip=CKV2_AWS_5:The function below uses it
  name        = local.short_name
  description = "The function: nothing in, nothing out"
  vpc_id      = aws_vpc.closed.id
  ingress     = []
  egress      = []
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "function" {
  name               = local.short_name
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

# All it may do: write its log and join its network. Add what your function needs, and nothing more.
resource "aws_iam_role_policy_attachment" "network" {
  role       = aws_iam_role.function.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_cloudwatch_log_group" "function" {
  # checkov:skip=CKV_AWS_158:Encrypted with the service's own key, which costs nothing
  # checkov:skip=CKV_AWS_338:A small app needs its log for weeks, not for a year
  name              = "/aws/lambda/${local.short_name}"
  retention_in_days = 30
}

resource "aws_lambda_function" "function" {
  # checkov:skip=CKV_AWS_50:Telemetry goes through OpenTelemetry, once its flag is on
  # checkov:skip=CKV_AWS_116:It is called and answers; nothing waits in a queue
  # checkov:skip=CKV_AWS_272:The pipeline that deploys is the only one allowed to
  function_name = local.short_name
  role          = aws_iam_role.function.arn

  filename         = data.archive_file.code.output_path
  source_code_hash = data.archive_file.code.output_base64sha256
  handler          = "handler.handler"
  runtime          = "nodejs24.x"
  architectures    = ["arm64"]

  memory_size                    = var.memory_mb
  timeout                        = 10
  reserved_concurrent_executions = 5

  vpc_config {
    subnet_ids         = aws_subnet.closed[*].id
    security_group_ids = [aws_security_group.function.id]
  }

  logging_config {
    log_format = "JSON"
    log_group  = aws_cloudwatch_log_group.function.name
  }

  lifecycle {
    precondition {
      condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", local.name))
      error_message = "The name in microapp.yaml may have lower-case letters, digits and dashes only."
    }
  }
}

# Callers have to be signed in to the cloud account; nobody else gets an answer.
resource "aws_lambda_function_url" "function" {
  function_name      = aws_lambda_function.function.function_name
  authorization_type = "AWS_IAM"
}
